import { describe, expect, test } from 'vitest'
import { DRIFT_CODES, driftRuleInfos, driftRules } from '../../../src/drift/lexicons/rules.ts'

describe('the table of rules', () => {
  test('has a code for each rule, in order of the tables, once', () => {
    const codes = driftRules.map(({ code }) => code)
    expect(codes).toEqual([...new Set(codes)].toSorted())
    expect(codes.filter((code) => !/^LEX7\d{3}$/.test(code))).toEqual([])
  })

  test('says of each what it reports, why, and what to do, in sentences', () => {
    const texts = driftRules.flatMap(({ summary, why, fix }) => [summary, why, fix])
    expect(texts.filter((each) => !/^[A-Z`].*\.$/.test(each))).toEqual([])
  })

  test('says what a change does, where and whom it breaks, in words of the pages', () => {
    const words = driftRules.flatMap(({ effect, levels, source }) => [
      effect,
      ...Object.entries(levels).flat(),
      ...source,
    ])
    expect([...new Set(words)].toSorted().join(' ')).toBe(
      'both error exhaustive imports info mocks narrows none readers record request response semantic warn widens writers',
    )
  })
})

describe('what lexgen rules lists', () => {
  test('is every rule by name, with its code', () => {
    expect(driftRuleInfos.map(({ id }) => id)).toEqual(driftRules.map(({ id }) => id).toSorted())
    expect(driftRuleInfos.flatMap(({ codes }) => codes).toSorted()).toEqual(driftRules.map(({ code }) => code))
    expect(new Set(driftRuleInfos.map(({ reportedBy }) => reportedBy))).toEqual(new Set(['diff']))
  })

  test.each([
    ['prop-removed-required', 'error'],
    ['prop-removed-optional', 'warn'],
    ['output-encoding-narrowed', 'warn'],
    ['known-value-added', 'info'],
  ])('has the worst level of %s: %s', (id, level) => {
    expect(driftRuleInfos.find((each) => each.id === id)?.level).toBe(level)
  })
})

describe('what lexgen explain says of a code', () => {
  test.each([
    [
      'LEX7507',
      'info',
      'output-added',
      'A method answers with a body now. Old clients pass over it; handlers must return it. Nothing needs to be done. By default it is: info in a response. In TypeScript it breaks mocks.',
    ],
    [
      'LEX7516',
      'error',
      'body-schema-removed',
      'A body has no schema any more. Old readers validate what is there. Leave the schema. By default it is: warning in a request, error in a response. In TypeScript it breaks readers.',
    ],
    [
      'LEX7511',
      'info',
      'input-encoding-widened',
      'A procedure takes more content types. Old clients send what they did. Upgrade servers before clients. By default it is: info in a request. In TypeScript it breaks nobody.',
    ],
    [
      'LEX7518',
      'info',
      'error-removed',
      'A method no longer declares an error. Code that handles it is never reached. Leave it for as long as there are servers that return it. By default it is: info in a response. In TypeScript it breaks readers, imports.',
    ],
  ])('%s', (code, severity, title, text) => {
    expect(DRIFT_CODES[code]).toEqual({ severity, title, text })
  })
})
