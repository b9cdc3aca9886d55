import Ajv from 'ajv'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { formatDiagnostics } from '../../src/diagnostics/format.ts'
import { REPORT_SCHEMA } from '../../src/diagnostics/report-schema.ts'

const ESCAPE = '\u001b'
const text = '{\n  "id": "com.example.a",\n  "defs": {\n    "a": { "type": "strng" }\n  }\n}'
const sources = [
  { path: 'a.json', text },
  { path: 'b.json', text: '{ "id": "com.example.a" }' },
]
const typo: Diagnostic = {
  code: 'LEX2004',
  severity: 'error',
  message: 'expected a type, found "strng"',
  path: 'a.json',
  pointer: '/defs/a/type',
  nsid: 'com.example.a',
  hint: 'did you mean "string"?',
}
const twin: Diagnostic = {
  code: 'LEX3001',
  severity: 'warning',
  message: '100%, twice: a,b',
  path: 'b.json',
  pointer: '/id',
  related: [{ message: 'first found here', path: 'a.json', pointer: '/id' }],
}
const homeless: Diagnostic = { code: 'LEX5001', severity: 'info', rule: 'some-rule', message: 'everywhere' }
const all = [twin, typo, homeless]
const format = (
  diagnostics: readonly Diagnostic[],
  kind: 'text' | 'json' | 'github' | 'sarif',
  color = false,
): string => formatDiagnostics(diagnostics, sources, kind, { color })

describe('text', () => {
  test('has place, severity, code and message, a frame, the pointer and a hint, sorted', () => {
    expect(format(all, 'text').split('\n')).toEqual([
      'info LEX5001: everywhere (some-rule)',
      '',
      'a.json:4:20 - error LEX2004: expected a type, found "strng"',
      '  2 |   "id": "com.example.a",',
      '  3 |   "defs": {',
      '> 4 |     "a": { "type": "strng" }',
      '    |                    ^^^^^^^',
      '  5 |   }',
      '  6 | }',
      '  at /defs/a/type in com.example.a',
      '  hint: did you mean "string"?',
      '',
      'b.json:1:9 - warning LEX3001: 100%, twice: a,b',
      '> 1 | { "id": "com.example.a" }',
      '    |         ^^^^^^^^^^^^^^^',
      '  at /id',
      '  see a.json:2:9: first found here',
      '',
    ])
  })

  test('has colours only when told', () => {
    expect(format([typo], 'text')).not.toContain('\u001b')
    const colored = format([typo], 'text', true)
    expect(colored).toContain('\u001b[31merror LEX2004\u001b[0m')
    expect(colored.replaceAll(new RegExp(`${ESCAPE}\\[\\d+m`, 'g'), '')).toBe(format([typo], 'text'))
  })

  test('shows no control or invisible characters of the document', () => {
    const hostile = { ...typo, message: 'found "\u202e\u0007"', path: 'c.json', pointer: '' }
    const shown = formatDiagnostics([hostile], [{ path: 'c.json', text: '"\u202e\u0085\u001b[31m"' }], 'text', {
      color: false,
    })
    for (const character of ['\u0007', ESCAPE, '\u0085', '\u202e']) expect(shown).not.toContain(character)
    expect(shown).toContain('c.json:1:1 - error LEX2004: found "\ufffd\ufffd"')
  })

  test('cuts lines that are too long around the place', () => {
    const long = `{"x":"${'y'.repeat(5000)}","z":{"type":"a"},"w":"${'y'.repeat(5000)}"}`
    const shown = formatDiagnostics([{ ...typo, pointer: '/z/type' }], [{ path: 'a.json', text: long }], 'text', {
      color: false,
    })
    const lines = shown.split('\n')
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(140)
    expect(lines[1]?.slice(lines[2]?.indexOf('^'))).toMatch(/^"a"/)
  })

  test('of nothing is nothing', () => {
    expect(format([], 'text')).toBe('')
    expect(format([], 'github')).toBe('')
  })
})

describe('positions', () => {
  const page = [
    { path: 'page.md', text: '{ "id": "com.example.one" }', lineOffset: 10, expectedId: 'com.example.one' },
    { path: 'page.md', text: '{\r\n\t"id": "com.example.two"\r\n}', lineOffset: 20, expectedId: 'com.example.two' },
  ]
  const at = (more: Partial<Diagnostic>, from = sources as typeof page): string =>
    formatDiagnostics([{ code: 'LEX2002', severity: 'error', message: 'x', path: 'a.json', ...more }], from, 'text', {
      color: false,
    }).split(' ', 1)[0] ?? ''

  test.each<[string, Partial<Diagnostic>, string]>([
    ['a value', { pointer: '/defs/a/type' }, 'a.json:4:20'],
    ['a value on one line that is an object', { pointer: '/defs/a' }, 'a.json:4:10'],
    ['an object of several lines by its key', { pointer: '/defs' }, 'a.json:3:3'],
    ['the whole document', { pointer: '' }, 'a.json:1:1'],
    ['the nearest place above what is not there', { pointer: '/defs/a/gone/deeper' }, 'a.json:4:10'],
    ['the key where the code is about keys', { code: 'LEX2011', pointer: '/defs/a/type' }, 'a.json:4:12'],
    ['a file that was not read', { path: 'other.json', pointer: '/x' }, 'other.json'],
  ])('%s', (_, more, want) => {
    expect(at(more)).toBe(want)
  })

  test('of several texts in one file the one of the document counts', () => {
    expect(at({ path: 'page.md', pointer: '/id', nsid: 'com.example.one' }, page)).toBe('page.md:11:9')
    expect(at({ path: 'page.md', pointer: '/id', nsid: 'com.example.two' }, page)).toBe('page.md:22:8')
  })
})

describe('json', () => {
  test('follows its schema', () => {
    const validate = new Ajv.default().compile(REPORT_SCHEMA)
    const report: unknown = JSON.parse(format(all, 'json'))
    expect(validate(report), JSON.stringify(validate.errors)).toBe(true)
    expect(report).toMatchObject({
      version: 1,
      summary: { errors: 1, warnings: 1, infos: 1 },
      diagnostics: [
        { code: 'LEX5001', rule: 'some-rule' },
        { position: { line: 4, column: 20, endLine: 4, endColumn: 27 } },
        {},
      ],
    })
    expect(JSON.parse(format([], 'json'))).toMatchObject({ diagnostics: [] })
  })

  test('is published as diagnostics.schema.json', () => {
    const published: unknown = JSON.parse(
      readFileSync(join(import.meta.dirname, '../../diagnostics.schema.json'), 'utf8'),
    )
    expect(published).toEqual(REPORT_SCHEMA)
  })
})

describe('github', () => {
  test('is one escaped command a line', () => {
    expect(format(all, 'github').split('\n')).toEqual([
      '::notice title=LEX5001 some-rule::everywhere',
      '::error file=a.json,line=4,endLine=4,col=20,endColumn=27,title=LEX2004::expected a type, found "strng"%0Adid you mean "string"?',
      '::warning file=b.json,line=1,endLine=1,col=9,endColumn=24,title=LEX3001::100%25, twice: a,b%0Aa.json:2: first found here',
      '',
    ])
    expect(format([{ ...typo, path: 'a,b:c.json' }], 'github')).toContain('file=a%2Cb%3Ac.json')
  })
})

describe('sarif', () => {
  test('has the codes as rules and a result for each diagnostic', () => {
    const log: {
      runs: {
        tool: { driver: { rules: { id: string }[] } }
        results: { ruleId: string; ruleIndex: number; level: string }[]
      }[]
    } = JSON.parse(format(all, 'sarif'))
    const [run] = log.runs
    const rules = run?.tool.driver.rules.map(({ id }) => id) ?? []
    expect(rules).toEqual(['LEX2004', 'LEX3001', 'LEX5001'])
    expect(run?.results.map(({ ruleId, ruleIndex, level }) => [ruleId, rules[ruleIndex], level])).toEqual([
      ['LEX5001', 'LEX5001', 'note'],
      ['LEX2004', 'LEX2004', 'error'],
      ['LEX3001', 'LEX3001', 'warning'],
    ])
    expect(run?.results[1]).toMatchObject({
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'a.json' },
            region: { startLine: 4, startColumn: 20, endColumn: 27 },
          },
          logicalLocations: [{ fullyQualifiedName: 'com.example.a/defs/a/type' }],
        },
      ],
    })
    expect(run?.results[2]).toMatchObject({
      relatedLocations: [{ physicalLocation: { artifactLocation: { uri: 'a.json' }, region: { startLine: 2 } } }],
    })
  })

  test('describes codes of other tables', () => {
    const codes = { LEX5001: { severity: 'info', title: 'some-rule', text: 'Because.' } } as const
    expect(formatDiagnostics([homeless], [], 'sarif', { color: false, codes })).toContain('"text": "Because."')
  })

  test('writes paths as URIs', () => {
    expect(format([{ ...typo, path: 'a b/ü.json' }], 'sarif')).toContain('"uri": "a%20b/%C3%BC.json"')
  })
})
