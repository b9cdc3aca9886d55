import { describe, expect, test } from 'vitest'
import { CODES } from '../../src/diagnostics/codes.ts'
import { explainCode } from '../../src/diagnostics/explain.ts'
import { DATED_CODES } from '../../src/legacy/codes.ts'
import { RULES } from '../../src/legacy/rules.ts'
import { read, type RuleCase } from './case.ts'
import { documentCases } from './cases-documents.ts'
import { methodCases } from './cases-methods.ts'
import { schemaCases } from './cases-schemas.ts'

const cases: readonly RuleCase[] = [...documentCases, ...methodCases, ...schemaCases]
const ruleOfCode = new Map<string, string>(Object.entries(RULES).map(([rule, { code }]) => [code, rule]))

describe('a document of an earlier era reads as one of today', () => {
  test.each(cases.map((each) => [`${each.rules.join(' + ')}: ${each.title}`, each] as const))(
    '%s',
    (_, { given, want, rules }) => {
      const before = JSON.stringify(given)
      const { document, diagnostics } = read(given)
      expect(document).toEqual(want)
      expect(diagnostics.map(({ code }) => ruleOfCode.get(code) ?? code)).toEqual(rules)
      expect(JSON.stringify(given), 'the source stays as it was').toBe(before)
    },
  )

  test('the order of the keys of a rewritten document is the order of the author', () => {
    const given = {
      lexicon: 1,
      id: 'com.example.thing',
      type: 'query',
      parameters: { b: { type: 'number' }, a: { type: 'string' } },
    }
    expect(JSON.stringify(read(given).document)).toBe(
      '{"lexicon":1,"id":"com.example.thing","defs":{"main":{"type":"query","parameters":{"type":"params","properties":{"b":{"type":"integer"},"a":{"type":"string"}}}}}}',
    )
  })
})

describe('the table of rules', () => {
  test('every rule has a case of its own', () => {
    const shown = new Set(cases.flatMap(({ rules }) => rules))
    expect(Object.keys(RULES).filter((rule) => !shown.has(rule))).toEqual(['N15'])
  })

  test('every rule has a code and a title of its own, which does not name it: nobody else knows the names', () => {
    const titles = Object.values(RULES).map(({ code }) => CODES[code]?.title)
    expect(new Set(titles).size).toBe(titles.length)
    expect(titles.filter((title) => title === undefined || /\bN\d/.test(title))).toEqual([])
  })

  test.each([
    ['LEX6003', 'Found in official lexicons of 2022-09-20 to 2022-11-09.'],
    ['LEX6001', 'Found in official lexicons of 2022-09-20.'],
    ['LEX6038', 'Documents of today may have it, too.'],
  ])('the explanation of %s ends with its time', (code, time) => {
    expect(explainCode(code, DATED_CODES)?.replaceAll('\n', ' ').endsWith(` ${time}`)).toBe(true)
  })

  test('every rule has its time', () => {
    expect(Object.keys(DATED_CODES)).toEqual(Object.values(RULES).map(({ code }) => code))
  })

  test('rewrites that can lose meaning are warnings, the others are notes', () => {
    const warnings = Object.entries(RULES).filter(([, { code }]) => CODES[code]?.severity === 'warning')
    expect(warnings.map(([rule]) => rule)).toEqual([
      'N3c',
      'N3d',
      'N4c',
      'N4d',
      'N4k',
      'N5b',
      'N5c',
      'N6c',
      'N6d',
      'N7b',
      'N8b',
      'N12',
      'N16',
    ])
  })
})
