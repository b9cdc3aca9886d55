import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as helpers from '../../src/validate/index.ts'
import { cases } from '../formats/cases.ts'
import { type FormatName, formatNames, guards } from '../formats/guards.ts'
import { validatorOf } from './support/checks.ts'

const HELPERS = {
  'at-identifier': helpers.atIdentifier,
  'at-uri': helpers.atUri,
  cid: helpers.cid,
  datetime: helpers.datetime,
  did: helpers.did,
  handle: helpers.handle,
  language: helpers.language,
  nsid: helpers.nsid,
  'record-key': helpers.recordKey,
  tid: helpers.tid,
  uri: helpers.uri,
} as const satisfies Record<FormatName, unknown>

/** What the TypeScript types say: template literals, and else any string. */
const TYPES: Readonly<Record<FormatName, RegExp>> = {
  'at-identifier': /^did:[^]*:|\./,
  'at-uri': /^at:\/\//,
  cid: /^/,
  datetime: /^/,
  did: /^did:[^]*:/,
  handle: /\./,
  language: /^/,
  nsid: /\.[^]*\./,
  'record-key': /^/,
  tid: /^/,
  uri: /^/,
}

const PIECES = ['did:', ':', 'at://', 'a', '.', '..', 'b.c', '\n', 'plc', '/', '2024-01-01T00:00:00Z', 'en', '']

describe.each(formatNames)('%s', (format) => {
  const check = validatorOf(HELPERS[format])
  const plain = validatorOf(helpers.plain, HELPERS[format])
  const texts = fc.oneof(
    fc.constantFrom(...cases[format].valid, ...cases[format].invalid),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 6 }).map((parts) => parts.join('')),
  )

  test('strict holds where the guard does, lenient where the type does', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(check.is(text), text).toBe(guards[format](text))
        expect(check.validate(text).ok, text).toBe(guards[format](text))
        expect(check.validate(text, { mode: 'lenient' }).ok, text).toBe(TYPES[format].test(text))
        expect(plain.validate(text).ok, text).toBe(guards[format](text))
        expect(plain.validate(text, { mode: 'lenient' }).ok).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('what is no string is of the wrong type, a string that does not fit of the wrong format', () => {
    const codeOf = (value: unknown): unknown => {
      const result = check.validate(value)
      return result.ok ? undefined : result.issues[0]?.code
    }
    expect([undefined, null, 5, ['a'], {}].map(codeOf)).toEqual(['missing', 'type', 'type', 'type', 'type'])
    expect(codeOf(' ')).toBe('format')
    expect(check.validate(5, { mode: 'lenient' }).ok).toBe(false)
    expect(plain.validate(5, { mode: 'lenient' }).ok).toBe(false)
  })
})
