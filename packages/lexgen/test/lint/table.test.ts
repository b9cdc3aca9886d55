import { describe, expect, test } from 'vitest'
import { CODES } from '../../src/diagnostics/codes.ts'
import { LINT_CODES } from '../../src/lint/codes.ts'
import { SEVERITY_OF } from '../../src/diagnostics/levels.ts'
import { lintRules, rules } from '../../src/lint/rules.ts'

/** What reading reports in every command now: messages of subscriptions, defaults beside a const, defaults and consts outside their bounds. */
const RETIRED = ['LEX5007', 'LEX5018', 'LEX5044', 'LEX5045']

describe('the table of rules', () => {
  test('has every rule once, under a kebab-case id', () => {
    const ids = rules.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter((id) => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([])
  })

  test('gives each rule of lint a code of its own in the 5000s, in order and without gaps but for the retired ones', () => {
    const codes = [...lintRules.map(({ code }) => code), ...RETIRED].toSorted()
    expect(codes).toEqual(codes.map((_, index) => `LEX${5001 + index}`))
    expect(lintRules.map(({ code }) => code)).toEqual(lintRules.map(({ code }) => code).toSorted())
  })

  test('says of every rule what it reports, why, and what to do, in sentences', () => {
    const texts = rules.flatMap(({ summary, why, fix }) => [summary, why, fix])
    expect(texts.filter((text) => !/^[A-Z`].*[.?]$/.test(text))).toEqual([])
  })

  test('refers to codes of the reader that exist', () => {
    const codes = rules.filter(({ reportedBy }) => reportedBy === 'reader').flatMap((rule) => rule.codes)
    expect(codes.filter((code) => !Object.hasOwn(CODES, code))).toEqual([])
  })

  test('has rules of the reader at the level that reading reports them at, the worst of their codes', () => {
    const wrong = rules.filter(({ reportedBy, codes, level }) => {
      if (reportedBy !== 'reader') return false
      const severities = codes.map((code) => Object.entries(CODES).find(([name]) => name === code)?.[1].severity)
      return SEVERITY_OF[level] !== (['error', 'warning', 'info'] as const).find((each) => severities.includes(each))
    })
    expect(wrong.map(({ id }) => id)).toEqual([])
  })

  test('can be explained by code', () => {
    expect(LINT_CODES['LEX5001']?.title).toBe(lintRules[0]?.id)
    expect(Object.keys(LINT_CODES)).toHaveLength(lintRules.length)
  })

  test('is plain data', () => {
    expect(JSON.parse(JSON.stringify(rules))).toEqual(rules)
  })

  test.each([
    'schema-json-parse',
    'unexpected-field',
    'invalid-nsid',
    'lexicon-version',
    'lexicon-schema',
    'def-name-syntax',
    'field-name-syntax',
    'defs-main-definition',
    'non-main-primary',
    'missing-primary-description',
    'endpoint-output-undefined',
    'subscription-no-messages',
    'permissionset-no-title',
    'permissionset-no-permissions',
    'large-string',
    'large-bytes',
    'unlimited-string',
    'unlimited-bytes',
    'known-string-local-ref',
    'nullable-and-optional',
    'undescribed-token',
    'unspecified-encoding',
  ])('has the rule %s of the incumbent', (id) => {
    expect(rules.find((rule) => rule.id === id)?.source).toBe('goat')
  })
})
