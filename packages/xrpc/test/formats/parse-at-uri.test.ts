import { parseAtUriString } from '@atproto/syntax'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isAtUri, parseAtUri } from '../../src/index.ts'
import { cases } from './cases.ts'

test.each([
  ['at://did:plc:ewvi7nxzyoun6zhxrhs64oiz', { authority: 'did:plc:ewvi7nxzyoun6zhxrhs64oiz' }],
  ['at://alice.example.com/com.example.note', { authority: 'alice.example.com', collection: 'com.example.note' }],
  [
    'at://did:web:example.com/com.example.note/a:b~c',
    { authority: 'did:web:example.com', collection: 'com.example.note', rkey: 'a:b~c' },
  ],
])('%s', (uri, parts) => {
  expect(parseAtUri(uri)).toStrictEqual(parts)
})

test.each(cases['at-uri'].invalid)('%j throws', (uri) => {
  expect(() => parseAtUri(uri)).toThrow(TypeError)
})

test.each([
  [
    'at://alice.example.com/com.example.note/a/',
    'expected an AT URI, found "at://alice.example.com/com.example.note/a/"',
  ],
  ['https://example.com', 'expected an AT URI, found "https://example.com"'],
])('%s is told in plain words', (uri, message) => {
  expect(() => parseAtUri(uri)).toThrow(new TypeError(message))
})

const authority = fc.constantFrom(...cases['at-identifier'].valid)
const collection = fc.constantFrom(...cases.nsid.valid)
const rkey = fc.constantFrom(...cases['record-key'].valid)

test('what is put together comes apart again', () => {
  fc.assert(
    fc.property(authority, fc.option(collection), fc.option(rkey), (of, within, key) => {
      const parts = {
        authority: of,
        ...(within !== null && { collection: within }),
        ...(within !== null && key !== null && { rkey: key }),
      }
      expect(parseAtUri(`at://${Object.values(parts).join('/')}`)).toStrictEqual(parts)
    }),
  )
})

test('any text has the parts that the reference implementation finds, or none', () => {
  const piece = fc.oneof(authority, collection, rkey, fc.constantFrom('', 'at:', '.', '..', '#a', '?b', ' ', 'ä'))
  const uris = fc.array(piece, { maxLength: 5 }).map((pieces) => `at://${pieces.join('/')}`)
  fc.assert(
    fc.property(uris, (uri) => {
      const peer = parseAtUriString(uri)
      // The peer takes fragments, which the restricted form of Lexicon data has none of.
      fc.pre(!uri.includes('#'))
      expect(isAtUri(uri)).toBe(peer.success)
      if (!peer.success) return
      const { authority: host, collection: within, rkey: key } = parseAtUri(uri)
      expect([host, within, key]).toEqual([peer.value.authority, peer.value.collection, peer.value.rkey])
    }),
    { numRuns: 2_000 },
  )
})
