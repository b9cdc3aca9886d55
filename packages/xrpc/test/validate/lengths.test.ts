import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countGraphemes } from '../../src/validate/graphemes.ts'
import { countBytes } from '../../src/validate/lengths.ts'

/** Texts of many scripts, with what combines across them. */
const PIECES = [
  'a',
  'Zß',
  'é',
  'e\u0301',
  '\u0301',
  'Ωж',
  'か\u3099',
  'ガー',
  '漢字',
  '한국',
  '\u1112\u1161\u11ab',
  '각\u11a8',
  'हिन्दी',
  'क्ष',
  'ไทยำ',
  'عربي',
  '\u0600\u0661',
  '👩‍👩‍👧‍👦',
  '👍🏽',
  '🇩🇪🇫🇷🇮',
  '1\ufe0f\u20e3',
  '©\ufe0f',
  '❤️',
  '\u200d',
  '\u200b',
  '\r',
  '\n',
  '\r\n',
  '\0',
  '\u00ad',
  '\ud83d',
  '\ude00',
  'Ａﾞ',
  '。、',
  '𝒳',
  '་ཀྵ',
  '\u0d4eക',
]

const text = fc.oneof(
  { weight: 3, arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 20 }).map((pieces) => pieces.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
)
const segmenter = new Intl.Segmenter()
const segmentsOf = (value: string): number => [...segmenter.segment(value)].length

test('bytes are those of TextEncoder', () => {
  fc.assert(
    fc.property(text, (value) => {
      expect(countBytes(value)).toBe(new TextEncoder().encode(value).length)
    }),
    { numRuns: 5_000 },
  )
})

test('graphemes are those of Intl.Segmenter', () => {
  fc.assert(
    fc.property(text, (value) => {
      expect(countGraphemes(value), JSON.stringify(value)).toBe(segmentsOf(value))
    }),
    { numRuns: 5_000 },
  )
})

test.each([
  ['graphemes of two code units', 'ж\u0301', 3_001],
  ['graphemes of eleven', '👩‍👩‍👧‍👦', 301],
  ['flags', '🇩🇪', 2_003],
  ['conjuncts', 'क्ष', 901],
])('long spans of %s are counted piece by piece', (_name, one, count) => {
  expect(countGraphemes(one.repeat(count))).toBe(count)
  expect(countGraphemes(`${one.repeat(count)}a`)).toBe(count + 1)
})

test('a grapheme may be longer than a piece', () => {
  expect(countGraphemes(`e${'\u0301'.repeat(10_000)}ab`)).toBe(3)
})

test('counting stops where it is enough', () => {
  fc.assert(
    fc.property(text, fc.nat(20), (value, enough) => {
      const count = countGraphemes(value, enough)
      if (count <= enough) expect(count).toBe(segmentsOf(value))
      else expect(segmentsOf(value)).toBeGreaterThan(enough)
    }),
    { numRuns: 2_000 },
  )
})

test('every code unit counts as the platform has it, alone, twice, and between others', () => {
  for (let unit = 0; unit < 0x10000; unit += 1) {
    const one = String.fromCharCode(unit)
    for (const value of [one + one, `a${one}あ${one}한`]) {
      if (countGraphemes(value) !== segmentsOf(value)) expect.fail(`U+${unit.toString(16)}: ${JSON.stringify(value)}`)
    }
  }
})

test('without Intl.Segmenter what it would be asked about counts once, and the rest as before', () => {
  const { Segmenter } = Intl
  Reflect.deleteProperty(Intl, 'Segmenter')
  try {
    expect(countGraphemes('abc')).toBe(3)
    expect(countGraphemes('ab👩‍👩‍👧‍👦cd')).toBe(3)
  } finally {
    Object.defineProperty(Intl, 'Segmenter', { value: Segmenter, configurable: true, writable: true })
  }
})
