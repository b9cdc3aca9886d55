import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cases } from './cases.ts'
import { guards } from './guards.ts'
import { plainGuards } from './plain-grammars.ts'

/** Pieces that texts of each format are made of, beside characters of any kind. */
const PIECES: Readonly<Record<keyof typeof plainGuards, readonly string[]>> = {
  datetime: [
    '2024',
    '0000',
    '9999',
    '-',
    '02-29',
    '1900-02-29',
    'T',
    '23:59:59',
    '24:00',
    ':60',
    '.',
    '.123',
    'Z',
    '+',
    '-00:00',
    '+14:00',
    '-12:30',
  ],
  did: ['did:', 'plc:', 'web:', 'a', 'Z', '9', '_', '.', '-', ':', '%', '%3A', 'abc', '2345'],
  cid: ['baf', 'bae', 'b', 'BAF', 'a', '2', '7', '8', 'aa', 'aaa', 'z', 'f0', '=', 'yrei', 'A'],
  language: [
    'en',
    'x',
    'i',
    'X-',
    '-',
    '-US',
    '-Hant',
    'abc',
    'a1',
    'sgn-BE-FR',
    'i-klingon',
    'en-GB-oed',
    '-1996',
    '-u-co',
    'é',
    'E',
  ],
  handle: ['a', 'A9', '-', '--', '.', 'xn--p1ai', 'com', '1', 'a'.repeat(63), 'b'.repeat(64)],
  uri: [
    'https:',
    'https://',
    'at://',
    'did:plc:abc',
    'a',
    'Z+.-',
    '//',
    '[',
    ']',
    '[::1]',
    ':80',
    '@',
    '?',
    '#',
    '%2',
    '%2f',
    '%zz',
    '/a/b',
    'ü',
    ' ',
    '"',
    '|',
  ],
  'at-uri': [
    'at://',
    'did:plc:abc',
    'did:web:a.b%3A1',
    'a.example',
    '/',
    'app.bsky.feed.post',
    'a.b',
    'a-b.c.d',
    'A.B.C.d.e.f',
    '.',
    '..',
    '3jzfcijpj2z2a',
    '#x',
    ':',
    'x'.repeat(64),
  ],
}

const names = Object.keys(plainGuards) as (keyof typeof plainGuards)[]

describe.each(names)('the quick guard of %s', (name) => {
  const agree = (text: string): void => {
    expect(guards[name](text), JSON.stringify(text)).toBe(plainGuards[name](text))
  }

  it('says of pieces in any order what the plain grammar says', () => {
    const piece = fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...PIECES[name]) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 2 }) },
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (parts) => agree(parts.join(''))),
      { numRuns: 5_000 },
    )
  })

  it('says of a known text with some of it changed what the plain grammar says', () => {
    const known = fc.constantFrom(...cases[name].valid, ...cases[name].invalid)
    const changed = fc.tuple(known, fc.nat(80), fc.nat(3), fc.string({ unit: 'grapheme-ascii', maxLength: 3 }))
    fc.assert(
      fc.property(changed, ([text, at, gone, added]) => agree(text.slice(0, at) + added + text.slice(at + gone))),
      { numRuns: 5_000 },
    )
  })
})

it.each([
  ['the last day of every month and the day behind it', [2023, 2024, 1900, 2000].flatMap((year) => months(year))],
  [
    'every hour, minute and second with two digits',
    Array.from({ length: 100 }, (_, i) => [two(i), '00', '00']).flatMap(spread),
  ],
  [
    'years at the ends that leave the range by their zone',
    [
      '0000-01-01T00:00:00+00:01',
      '0000-01-01T00:01:00+00:01',
      '9999-12-31T23:59:59-00:01',
      '9999-12-31T23:58:59-00:01',
    ],
  ],
])('a datetime is a real moment: %s', (_name, texts) => {
  for (const text of texts) expect(guards.datetime(text), text).toBe(plainGuards.datetime(text))
  expect(texts.some((text) => guards.datetime(text))).toBe(true)
  expect(texts.some((text) => !guards.datetime(text))).toBe(true)
})

function months(year: number): string[] {
  return Array.from({ length: 12 * 33 }, (_, i) => `${year}-${two(1 + Math.floor(i / 33))}-${two(i % 33)}T12:00:00Z`)
}

function spread([a = '', b = '', c = '']: string[]): string[] {
  return [
    `2024-01-01T${a}:${b}:${c}Z`,
    `2024-01-01T${b}:${a}:${c}Z`,
    `2024-01-01T${b}:${c}:${a}Z`,
    `2024-01-01T${b}:${c}:00+${a}:00`,
  ]
}

function two(value: number): string {
  return `${value}`.padStart(2, '0')
}

it.each([
  ['a name of 63 characters', `at://did:a:b/${'x'.repeat(63)}.b.c/k`],
  ['a name of 64 characters', `at://did:a:b/${'x'.repeat(64)}.b.c/k`],
  ['a name of 64 characters at the end', `at://did:a:b/a.b.${'x'.repeat(64)}/k`],
  ['a key of many characters', `at://did:a:b/a.b.c/${'k'.repeat(100)}`],
  ['five parts', 'at://did:plc:abc/a.b.c.d.e/k'],
  ['two parts', 'at://did:plc:abc/a.b/k'],
])('an AT URI with %s is what the plain grammar says', (_name, text) => {
  expect(guards['at-uri'](text)).toBe(plainGuards['at-uri'](text))
})

it.each([
  ['uri', 'https://example.com/'],
  ['uri', 'at://did:plc:abc/'],
  ['at-uri', 'at://did:plc:abc/com.example.'],
  ['at-uri', 'at://did:plc:'],
  ['did', 'did:plc:abc'],
  ['cid', 'bafyreiabc'],
  ['datetime', '2024-01-01T00:00:00.'],
] as const)(
  'a %s like %s with any character behind it, and any number more, is what the plain grammar says',
  (name, start) => {
    for (let unit = 0; unit <= 0x100; unit += 1) {
      for (const rest of ['', '2', '22', '222', '2Z', '/22', '22/22']) {
        const text = start + String.fromCharCode(unit) + rest
        expect(guards[name](text), JSON.stringify(text)).toBe(plainGuards[name](text))
      }
    }
  },
)
