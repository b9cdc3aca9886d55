import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { survive } from './survive.ts'

const document = (defs: string): string => `{"lexicon":1,"id":"com.example.extreme","defs":${defs}}`
const thing = (properties: string): string => document(`{"thing":{"type":"object","properties":${properties}}}`)
const nested = (levels: number): string =>
  '{"type":"object","properties":{"a":'.repeat(levels) + '{"type":"string"}' + '}}'.repeat(levels)
const listed = (levels: number): string =>
  '{"type":"array","items":'.repeat(levels) + '{"type":"string"}' + '}'.repeat(levels)
const many = (count: number, entry: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => entry(index)).join(',')

/** Inputs at the edge of what there can be, and the code of the error that they end with; none where they generate. */
const cases: readonly (readonly [name: string, text: string, code: string | undefined])[] = [
  [
    '10,000 definitions',
    document(
      `{${many(10_000, (i) => `"d${i}":{"type":"object","properties":{"a":{"type":"ref","ref":"#d${(i + 1) % 10_000}"}}}`)}}`,
    ),
    undefined,
  ],
  ['objects nested 1,000 deep', thing(`{"a":${nested(1_000)}}`), 'LEX1017'],
  ['arrays nested 1,000 deep', thing(`{"a":${listed(1_000)}}`), 'LEX1017'],
  ['objects nested 100,000 deep', thing(`{"a":${nested(100_000)}}`), 'LEX1017'],
  ['brackets nested a million deep', '['.repeat(1_000_000) + ']'.repeat(1_000_000), 'LEX1007'],
  ['brackets opened a million times', '['.repeat(1_000_000), 'LEX1005'],
  [
    'a description of a megabyte',
    document(`{"thing":{"type":"token","description":"${'*/ '.repeat(350_000)}"}}`),
    undefined,
  ],
  ['a name of a megabyte', document(`{"${'x'.repeat(1_000_000)}":{"type":"token"}}`), undefined],
  ['an NSID of a megabyte', document('{"a":{"type":"token"}}').replace('extreme', 'x'.repeat(1_000_000)), 'LEX2006'],
  [
    '100,000 known values',
    thing(`{"a":{"type":"string","knownValues":[${many(100_000, (i) => `"v${i}"`)}]}}`),
    undefined,
  ],
  [
    '100,000 members of a union that do not exist',
    thing(`{"a":{"type":"union","refs":[${many(100_000, (i) => `"#r${i}"`)}]}}`),
    'LEX3004',
  ],
  [
    'names that are other names, 25,000 of them',
    document(`{${many(25_000, (i) => `"d${i}":{"type":"ref","ref":"#d${i + 1}"}`)},"d25000":{"type":"boolean"}}`),
    undefined,
  ],
  [
    'names that lead back to themselves by way of 25,000 others',
    document(`{${many(25_000, (i) => `"d${i}":{"type":"ref","ref":"#d${(i + 1) % 25_000}"}`)}}`),
    'LEX3011',
  ],
  [
    'unions in unions, 10,000 deep',
    document(
      `{${many(10_000, (i) => `"d${i}":{"type":"union","refs":["#d${i + 1}"]}`)},"d10000":{"type":"object","properties":{}}}`,
    ),
    undefined,
  ],
  ['200,000 values that are one', thing(`{"a":{"type":"string","enum":[${many(200_000, () => '"v"')}]}}`), undefined],
  ['40,000 definitions of one name', document(`{${many(40_000, () => '"d":{"type":"token"}')}}`), 'LEX1018'],
  [
    '5,000 definitions with slips within slips',
    document(`{${many(5_000, (i) => `"d${i}":{"type":"objct","propertis":{"a":{"typ":"string"}}}`)}}`),
    'LEX2004',
  ],
  [
    '4,096 ids that differ by case only',
    `[${many(4_096, (i) => {
      const name = [...'abcdefghijkl']
        .map((letter, at) => ((i >> at) % 2 === 0 ? letter : letter.toUpperCase()))
        .join('')
      return document('{"a":{"type":"token"}}').replace('extreme', name)
    })}]`,
    'LEX3002',
  ],
  ['10,000 properties', thing(`{${many(10_000, (i) => `"p${i}":{"type":"boolean"}`)}}`), undefined],
  ['a property called __proto__', thing('{"__proto__":{"type":"string"}}'), undefined],
  [
    'a property called constructor',
    thing('{"constructor":{"type":"string"},"toString":{"type":"integer"}}'),
    undefined,
  ],
  [
    'a definition called __proto__',
    document('{"__proto__":{"type":"object","properties":{"a":{"type":"ref","ref":"#__proto__"}}}}'),
    undefined,
  ],
  ['a schema with the key __proto__', thing('{"a":{"type":"string","__proto__":{"type":"integer"}}}'), undefined],
  [
    'a document with the key __proto__',
    '{"__proto__":{"defs":{}},"lexicon":1,"id":"com.example.extreme","defs":{"a":{"type":"token"}}}',
    undefined,
  ],
  ['the type constructor', thing('{"a":{"type":"constructor"}}'), 'LEX2004'],
  ['the format __proto__', thing('{"a":{"type":"string","format":"__proto__"}}'), undefined],
  ['a reference to Object.prototype', thing('{"a":{"type":"ref","ref":"#toString"}}'), 'LEX3004'],
  [
    'a required property of Object.prototype',
    document('{"thing":{"type":"object","required":["toString"],"properties":{}}}'),
    undefined,
  ],
  ['a key given twice', thing('{"a":{"type":"string"},"a":{"type":"integer"}}'), 'LEX1018'],
  ['a definition given twice', document('{"a":{"type":"token"},"a":{"type":"string"}}'), 'LEX1018'],
  ['lone surrogates in a description', document('{"a":{"type":"token","description":"\\ud800 \\udc00"}}'), undefined],
  ['lone surrogates in a known value', thing('{"a":{"type":"string","knownValues":["\\ud800"]}}'), undefined],
  ['lone surrogates in the name of a property', thing('{"\\ud800":{"type":"string"}}'), undefined],
  ['lone surrogates in the name of a definition', document('{"\\udfff":{"type":"token"}}'), undefined],
  ['a null character in a name', thing('{"\\u0000":{"type":"string"}}'), undefined],
  ['numbers beyond all bounds', thing('{"a":{"type":"integer","minimum":-1e400,"maximum":1e400}}'), 'LEX2003'],
  ['numbers beyond 53 bits', thing('{"a":{"type":"integer","maximum":9223372036854775807}}'), undefined],
  ['a byte order mark', `\ufeff${document('{"a":{"type":"token"}}')}`, undefined],
  ['two byte order marks', `\ufeff\ufeff${document('{"a":{"type":"token"}}')}`, 'LEX1005'],
  ['CRLF', JSON.stringify(JSON.parse(document('{"a":{"type":"token"}}')), null, 2).replaceAll('\n', '\r\n'), undefined],
  [
    'refs in a circle',
    document(
      '{"a":{"type":"object","properties":{"b":{"type":"ref","ref":"#a"}}},"c":{"type":"array","items":{"type":"ref","ref":"#c"}}}',
    ),
    undefined,
  ],
  ['nothing', '', 'LEX1016'],
  ['white space', ' \r\n\t ', 'LEX1016'],
  // Standard input that does not begin as JSON is taken for a page.
  ['a null character', '\u0000', 'LEX1008'],
  ['null', 'null', 'LEX1008'],
  ['a string', '"lexicon"', 'LEX1007'],
]

describe('an extreme input is generated from or refused', () => {
  test.each(cases)('%s', async (_name, text, code) => {
    const { diagnostics, files } = await survive({ text })
    expect(diagnostics.find(({ severity }) => severity === 'error')?.code).toBe(code)
    expect(files > 0).toBe(code === undefined)
  })
})

describe('a file of strange bytes is refused or read', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'lexgen-extremes-'))
  })
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  const good = document('{"a":{"type":"token","description":"ä"}}')
  test.each<readonly [string, Buffer, string | undefined]>([
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${good}`), undefined],
    ['UTF-16', Buffer.from(`\ufeff${good}`, 'utf16le'), 'LEX1004'],
    ['Latin-1', Buffer.from(good, 'latin1'), 'LEX1004'],
    ['half a character at the end', Buffer.from(good).subarray(0, Buffer.from(good).indexOf(0xc3) + 1), 'LEX1004'],
    ['random bytes', Buffer.from(Array.from({ length: 1000 }, (_, index) => (index * 167 + 13) % 256)), 'LEX1004'],
    ['null bytes', Buffer.alloc(1000), 'LEX1005'],
    ['nothing', Buffer.alloc(0), 'LEX1016'],
  ])('%s', async (_name, bytes, code) => {
    const file = join(folder, 'extreme.json')
    writeFileSync(file, bytes)
    const { diagnostics } = await survive({ file })
    expect(diagnostics.find(({ severity }) => severity === 'error')?.code).toBe(code)
  })
})
