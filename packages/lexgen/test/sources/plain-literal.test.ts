import { describe, expect, test } from 'vitest'
import { parseLiteral } from '../../src/diagnostics/momoa.ts'
import { parsePlainLiteral } from '../../src/sources/npm/plain-literal.ts'
import { LEGACY_VERSIONS, legacyDictionary } from '../support/legacy.ts'

/** What the long way makes of a text; undefined where it is no data. */
function parseLong(text: string): unknown {
  try {
    return parseLiteral(text)
  } catch {
    return undefined
  }
}

const plain: readonly [name: string, text: string][] = [
  ['names without quotes', '{ a: 1, $b_2: [true, false, null], "c d": -1.5e3 }'],
  ['a name before blanks and a colon', '{ a \n : 1 }'],
  ['names that are words of the language', '{ default: 1, const: 2 }'],
  ['commas at the end', '{ a: [1, 2,\n], b: {}, }'],
  ['strings of both kinds', `{ a: 'it says "x"', b: "it's" }`],
  ['quotes behind a backslash', String.raw`{ a: 'it\'s \"x\"', b: "\"'\"" }`],
  ['backslashes before a quote', String.raw`{ a: 'C:\\', b: "C:\\", c: '\\\'' }`],
  ['escapes', String.raw`{ a: '\n\t\u00e9\/', b: "\ud83d\ude00" }`],
  ['what looks like code in strings', `{ a: 'b: 1, // c ]', d: "e: 'f',}" }`],
  ['comments to the end of a line', '{ // a: 1\n b: 2, // c\n d: 3 // e\n}'],
  ['an address in a string', `{ a: 'https://example.com' } // b: 'c`],
  ['a key twice', `{ a: 1, 'a': 2 }`],
]

/** Data that is written in a way that is left to the long way, and what is no data. */
const other: readonly [name: string, text: string][] = [
  ['other escapes', String.raw`{ a: '\x41', b: '\v' }`],
  ['a string on two lines', "{ a: 'b\\\nc' }"],
  ['other numbers', '{ a: 0x1F, b: .5, c: +1, d: 5. }'],
  ['comments within lines', '{ a: /* b */ 1 }'],
  ['a number as a name', '{ 1: 2 }'],
  ['a letter as a name', '{ ä: 1 }'],
  ['a call', '{ a: f() }'],
  ['a name as a value', '{ a: b }'],
  ['a choice', '{ a: b ? c : d }'],
  ['a template', '{ a: `b` }'],
  ['a sum', `{ a: 'b' + 'c' }`],
  ['a spread', '{ ...a }'],
  ['a regular expression', '{ a: /b: "c/ }'],
  ['a quote that is not closed', `{ a: 'b }`],
  ['two commas', '{ a: [1,,] }'],
  ['a comma at the end before a comment', '{ a: 1, // b\n}'],
  ['a function', '{ a() { return 1 } }'],
  ['a computed name', `{ ['a']: 1 }`],
  ['nothing', ''],
]

describe('a literal', () => {
  test.each(plain)('with %s is read in one pass, as the long way reads it', (_, text) => {
    expect(parseLong(text)).toBeTypeOf('object')
    expect(parsePlainLiteral(text)).toEqual(parseLong(text))
  })

  test.each(other)('that has %s is left to the long way', (_, text) => {
    expect(parsePlainLiteral(text)).toBe(undefined)
  })

  test.each(LEGACY_VERSIONS)('of the lexicons of @atproto/api %s is read in one pass', (version) => {
    const text = legacyDictionary(version)
    expect(parsePlainLiteral(text)).toEqual(parseLong(text))
  })

  test.each(["'", '"', '\\', 'a', '$', ' ', ',', ',\n', '//', "'\\", 'a ', ':', '{', "'\n"])(
    'of a hundred thousand times %j ends in time',
    (part) => {
      expect(parsePlainLiteral(part.repeat(100_000))).toBe(undefined)
    },
  )
})
