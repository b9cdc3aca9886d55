import { describe, expect, test } from 'vitest'
import * as runtime from '../../src/index.ts'
import { cases } from './cases.ts'
import { type FormatName, formatNames, guards } from './guards.ts'

/** Every assertion by the name of its format in Lexicon, and what its message asks for. */
const assertions: Readonly<Record<FormatName, readonly [assert: (value: unknown) => string, noun: string]>> = {
  'at-identifier': [runtime.asAtIdentifier, 'a DID or a handle'],
  'at-uri': [runtime.asAtUri, 'an AT URI'],
  cid: [runtime.asCid, 'a CID'],
  datetime: [runtime.asDatetime, 'a datetime with seconds and time zone'],
  did: [runtime.asDid, 'a DID'],
  handle: [runtime.asHandle, 'a handle'],
  language: [runtime.asLanguage, 'a language tag'],
  nsid: [runtime.asNsid, 'an NSID'],
  'record-key': [runtime.asRecordKey, 'a record key'],
  tid: [runtime.asTid, 'a TID'],
  uri: [runtime.asUri, 'a URI'],
}

describe.each(formatNames)('the format %s', (format) => {
  const [assert, noun] = assertions[format]

  test.each(cases[format].valid)('gives %j back', (value) => {
    expect(assert(value)).toBe(value)
  })

  test.each(cases[format].invalid)('throws for %j', (value) => {
    expect(() => assert(value)).toThrow(TypeError)
    expect(() => assert(value)).toThrow(`expected ${noun}, found "`)
  })

  test.each([undefined, null, 0, true, {}, [], [cases[format].valid[0]], Symbol('s'), () => ''])(
    'throws for %s, which is no string',
    (value) => {
      expect(guards[format](value)).toBe(false)
      expect(() => assert(value)).toThrow(new RegExp(`^expected ${noun}, found [a-z0]`))
    },
  )
})

test('there is an assertion for each guard', () => {
  const named = (prefix: RegExp): string[] =>
    Object.keys(runtime)
      .filter((name) => prefix.test(name))
      .map((name) => name.slice(2))
  expect(named(/^as[A-Z]/)).toEqual(named(/^is[A-Z]/))
  expect(named(/^as[A-Z]/)).toHaveLength(formatNames.length)
})

test.each([
  ['a text in quotes', 'alice', 'found "alice"'],
  ['quotes and line ends escaped', 'a"\n', 'found "a\\"\\n"'],
  ['no control characters', '\u001B[2J\u009B\u202E\u2028', 'found "\\u001b[2J   "'],
  ['no token', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln', 'found "***"'],
  [
    'no part of a token',
    `${'x'.repeat(90)}eyJhbGciOiJIUzI1NiJ9`,
    `found "${'x'.repeat(90)}***" and 10 characters more`,
  ],
  ['the beginning of a long text', 'é'.repeat(1_000_000), `found "${'é'.repeat(100)}" and 999900 characters more`],
  ['half a character escaped', '\u{D83D}', 'found "\\ud83d"'],
  ['an object by its sort', { did: 'did:plc:x' }, 'found an object'],
  ['an array by its sort', ['did:plc:x'], 'found an array'],
  ['a function by its sort', () => '', 'found a function'],
  ['a symbol by its sort', Symbol('s'), 'found a symbol'],
  ['what is not there', undefined, 'found undefined'],
  ['null', null, 'found null'],
  ['a number', 1, 'found 1'],
])('a message shows %s', (_, value, found) => {
  expect(() => runtime.asDid(value)).toThrow(new TypeError(`expected a DID, ${found}`))
})
