import { describe, expect, test } from 'vitest'
import { driftRules } from '../../../src/drift/lexicons/rules.ts'

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
})
