import { describe, expect, test } from 'vitest'
import { formatDiagnostics } from '../../src/diagnostics/format.ts'
import { loadDocuments } from '../../src/sources/load-documents.ts'
import { linkProgram } from '../../src/program/link-program.ts'

const COUNT = 10_000
/** Generous for a loaded machine; work that grows with the square of the count takes minutes. */
const TIMEOUT_MS = 60_000

const document = (defs: object): object => ({ lexicon: 1, id: 'com.example.big', defs })
const times = (entry: (i: number) => [string, unknown]): object =>
  Object.fromEntries(Array.from({ length: COUNT }, (_, i) => entry(i)))

describe(`ten thousand of anything take time in proportion`, () => {
  test.each<[string, object, string[]]>([
    ['definitions', document(times((i) => [`d${i}`, { type: 'token' }])), []],
    [
      'references that lead nowhere',
      document(
        times((i) => [`definition${i}`, { type: 'object', properties: { a: { type: 'ref', ref: `#missing${i}` } } }]),
      ),
      ['LEX3004'],
    ],
    [
      'required names that are no properties',
      document({
        main: {
          type: 'object',
          required: Array.from({ length: COUNT }, (_, i) => `proprety${i}`),
          properties: times((i) => [`property${i}`, { type: 'string' }]),
        },
      }),
      ['LEX2019'],
    ],
    [
      'inline members of one choice',
      document({
        main: {
          type: 'object',
          properties: {
            x: {
              oneOf: Array.from({ length: COUNT }, () => ({ type: 'object', properties: { t: { const: 'same' } } })),
            },
          },
        },
      }),
      ['LEX6013', 'LEX6015'],
    ],
    [
      'misspelt keys and types',
      document(times((i) => [`d${i}`, { type: 'object', properties: { a: { type: `strin${i}`, maxlenth: 4 } } }])),
      ['LEX2004', 'LEX2011'],
    ],
  ])(
    '%s',
    (_, value, codes) => {
      const source = { path: 'big.json', text: JSON.stringify(value, null, 1) }
      const { units, diagnostics } = loadDocuments([source])
      const all = [...diagnostics, ...linkProgram(units).diagnostics]
      const text = formatDiagnostics(all, [source], 'text', { color: false })
      expect([...new Set(all.map(({ code }) => code))]).toEqual(codes)
      expect(text === '').toBe(codes.length === 0)
    },
    TIMEOUT_MS,
  )
})
