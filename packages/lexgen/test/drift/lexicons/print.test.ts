import Ajv from 'ajv'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { DriftReport } from '../../../src/drift/lexicons/finding.ts'
import { DRIFT_SCHEMA } from '../../../src/drift/lexicons/print/drift-schema.ts'
import { type DriftFormat, printReport } from '../../../src/drift/lexicons/print-report.ts'
import { compare, documentOf, objectWith, PLACES, queryWith } from './compare.ts'

const text = { type: 'string' }
const object = (properties: object = {}, more: object = {}): object => ({ type: 'object', properties, ...more })
const token = { type: 'token' }

const base = [queryWith({ a: text }), documentOf('defs', { old: token }), PLACES.record(objectWith(text))]
const head = [
  queryWith({ a: text }),
  documentOf('defs', { left: token, right: token }),
  PLACES.record(objectWith({ ...text, maxLength: 5, description: 'Short.' })),
  documentOf('fresh', { main: { type: 'query' } }),
]
const report = compare(base, head, { baseName: 'git:main', headName: 'lexicons' })
const unchanged = compare(base, base)
const print = (format: DriftFormat, of: DriftReport = report, verbose = false): string =>
  printReport(of, format, { color: false, verbose })

/** Names, values and reasons that mean something where they end up. */
const hostile = compare(
  [PLACES.record(object({ 'a`b<i>|%0A::error::': { ...text, enum: ['x'] } }))],
  [
    PLACES.record(
      object({ 'a`b<i>|%0A::error::': { ...text, enum: ['x', '</failure>\n::error::&"*_[l](u)\u001b[31m'] } }),
    ),
  ],
)

describe('text', () => {
  test('has a paragraph for each lexicon, worst first, without notes', () => {
    expect(print('text')).toBe(`com.example.thing
  error LEX7301: record.x: maxLength 5 now, none before (string-length-narrowed)
    at lexicons/com/example/thing.json:13:26
    breaks stored data, old writers
    hint: Leave the bounds as they are, or raise them in a new field.

com.example.defs
  warning LEX7009: #old: the token is gone (token-removed)
    at lexicons/com/example/defs.json:5:5 in the base
    hint: Keep the token and say in its description that it is deprecated.
`)
  })

  test('has notes where they are asked for, without hints', () => {
    expect(print('text', report, true)).toContain(
      '  info LEX7008: #left: a new token (token-added)\n    at lexicons/com/example/defs.json:5:5\n',
    )
  })

  test('has the fingerprints of what could be accepted, too', () => {
    const [found] = report.findings.filter(({ rule }) => rule === 'string-length-narrowed')
    expect(print('text', report, true)).toContain(`    fingerprint ${found?.fingerprint}\n    hint: Leave the bounds`)
    expect(print('text', report, true).match(/^    fingerprint /gm)).toHaveLength(2)
  })

  test('is painted where colour is asked for', () => {
    const painted = printReport(report, 'text', { color: true, verbose: false })
    expect(painted).toContain('\u001b[31merror LEX7301\u001b[0m: record.x')
  })

  test('names three users of a definition', () => {
    const users = ['a', 'b', 'c', 'd'].map((name) =>
      documentOf(name, {
        main: {
          type: 'query',
          output: { encoding: 'application/json', schema: { type: 'ref', ref: 'com.example.defs#part' } },
        },
      }),
    )
    const part = (x: object): object => documentOf('defs', { part: x })
    const found = compare([part(objectWith(text, { required: ['x'] })), ...users], [part(object()), ...users])
    expect(print('text', found)).toContain(
      '    reached from com.example.a output, com.example.b output, com.example.c output and 1 more\n',
    )
  })
})

describe('markdown', () => {
  test('is an entry of a changelog', () => {
    expect(print('markdown')).toBe(`## Lexicons

1 error, 1 warning, 4 notes; it asks for a major version of an SDK.

### \`com.example.thing\`

- **Breaking:** record.x: maxLength 5 now, none before (\`string-length-narrowed\`). Breaks stored data, old writers. Leave the bounds as they are, or raise them in a new field.
- 1 description changed

### \`com.example.defs\`

- **Careful:** \\#old: the token is gone (\`token-removed\`). Keep the token and say in its description that it is deprecated.
- \\#left: a new token (\`token-added\`).
- \\#right: a new token (\`token-added\`).

### New lexicons

- \`com.example.fresh\`
`)
  })

  test('says that nothing changed', () => {
    expect(print('markdown', unchanged)).toBe('## Lexicons\n\nno changes.\n')
  })
})

describe('json', () => {
  const validate = new Ajv.default().compile(DRIFT_SCHEMA)

  test.each([
    ['findings', report],
    ['none', unchanged],
    [
      'an acceptance',
      compare(base, head, { accepted: [{ fingerprint: report.findings[0]?.fingerprint ?? '', reason: 'r' }] }),
    ],
    ['hostile names', hostile],
  ])('follows its schema: %s', (_name, of) => {
    const parsed: unknown = JSON.parse(print('json', of))
    expect(validate(parsed), JSON.stringify(validate.errors)).toBe(true)
    expect(parsed).toEqual(of)
  })

  test('has its schema published as drift.schema.json', () => {
    const published: unknown = JSON.parse(readFileSync(join(import.meta.dirname, '../../../drift.schema.json'), 'utf8'))
    expect(published).toEqual(DRIFT_SCHEMA)
  })
})

describe('github', () => {
  test('annotates errors and warnings', () => {
    expect(print('github').split('\n')).toEqual([
      expect.stringMatching(
        /^::error file=lexicons\/com\/example\/thing.json,line=13,endLine=13,col=26,endColumn=27,title=LEX7301 string-length-narrowed::com.example.thing: record.x: /,
      ),
      expect.stringMatching(/^::warning file=lexicons\/com\/example\/defs.json,line=4,/),
      '',
    ])
  })

  test('annotates as many as are shown, and counts the others', () => {
    const many = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`x${i}`, text]))
    const lines = print(
      'github',
      compare(
        [PLACES.request(object(many, { required: Object.keys(many) })), PLACES.record(object(many))],
        [PLACES.request(object()), PLACES.record(object())],
      ),
    ).split('\n')
    expect(lines.filter((line) => line.startsWith('::warning '))).toHaveLength(10)
    expect(lines.at(-2)).toBe('::notice title=lexgen diff::+14 more')
  })
})

describe('sarif', () => {
  test('has rules, places and fingerprints', () => {
    const log = JSON.parse(print('sarif')) as { runs: { results: unknown[]; tool: { driver: { rules: unknown[] } } }[] }
    expect(log.runs[0]?.results).toHaveLength(report.findings.length)
    expect(log.runs[0]?.tool.driver.rules[0]).toMatchObject({
      id: 'LEX7001',
      shortDescription: { text: 'lexicon-added' },
    })
    expect(log.runs[0]?.results[0]).toMatchObject({
      partialFingerprints: { 'lexgen/v1': report.findings[0]?.fingerprint },
    })
  })
})

describe('junit', () => {
  test('has a suite for each lexicon, and a failure for each error', () => {
    const lines = print('junit').split('\n')
    expect(lines[1]).toBe('<testsuites name="lexgen diff" tests="6" failures="1">')
    expect(lines[3]).toContain(
      '<failure type="string-length-narrowed" message="record.x: maxLength 5 now, none before">',
    )
    expect(lines.filter((line) => line.includes('<testsuite '))).toHaveLength(3)
  })

  test('passes where nothing changed', () => {
    expect(print('junit', unchanged)).toContain('<testcase name="no changes"/>')
  })
})

describe('whatever names are', () => {
  test.each<[DriftFormat, RegExp]>([
    // No line of its own, no escape sequence, no element, no link, no span that is torn open.
    ['text', /^::error/m],
    ['markdown', /^::error|<i>|[^\\]\[l\]/m],
    ['github', /\n::error::/],
    ['junit', /<i>|<\/failure>\n::|&(?!amp;|lt;|gt;|quot;)/],
    ['json', /^::error/m],
    ['sarif', /^::error/m],
  ])('%s says what it says', (format, forbidden) => {
    const printed = print(format, hostile)
    expect(printed).toContain('enum-value-added')
    expect(printed).not.toMatch(forbidden)
    expect(printed).not.toContain('\u001b')
  })

  test.each<DriftFormat>(['text', 'json', 'markdown', 'github', 'sarif', 'junit'])(
    '%s is the same in any order of reading',
    (format) => {
      const turned = compare(base.toReversed(), head.toReversed(), { baseName: 'git:main', headName: 'lexicons' })
      expect(print(format, turned, true)).toBe(print(format, report, true))
    },
  )
})
