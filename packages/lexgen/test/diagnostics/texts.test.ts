import { describe, expect, test } from 'vitest'
import { CODES } from '../../src/diagnostics/codes.ts'
import { DATED_CODES } from '../../src/legacy/codes.ts'
import { LINT_CODES } from '../../src/lint/codes.ts'
import { rules } from '../../src/lint/rules.ts'
import { malformedCases } from '../malformed/cases/all.ts'
import { warningCases } from '../malformed/cases/warnings.ts'

/** What reads badly, with what it did to its reader. */
const BAD: readonly (readonly [RegExp, string])[] = [
  [/\b(?:that|which) (?:is|are) none\b/, 'none of what? say which noun it lacks'],
  [/\bfound another state\b/, 'does not say which'],
  [/\bN\d+[a-z]?\b/, 'names of rules that nobody knows'],
  [/\b1 (?!character\b)[a-z]+s\b/, 'one of a noun in the plural'],
  [/\bout of the (?:enum|list)\b/, 'may mean outside of it'],
  [/\bfound (?:Expected|Unexpected|Cannot|E[A-Z]{4,})\b/, 'the engine goes on in its own words'],
  [/\bin place of the union\b/, 'leads to the same error again'],
  [/\bdialects? D\d\b/, 'names of eras that nobody knows'],
  [/ {2}|\s$/, 'blanks that say nothing'],
]

const texts: readonly (readonly [string, string])[] = [
  ...[CODES, LINT_CODES, DATED_CODES].flatMap((table) =>
    Object.entries(table).map(([code, { title, text }]) => [code, `${title}. ${text}`] as const),
  ),
  ...rules.map(({ id, summary, why, fix }) => [id, `${summary} ${why} ${fix}`] as const),
  ...[...malformedCases, ...warningCases].map(({ name, first }) => [name, first] as const),
]

describe('no text for people', () => {
  test.each(BAD)('has %s: %s', (pattern) => {
    expect(texts.filter(([, text]) => pattern.test(text))).toEqual([])
  })

  test('says twice in one sentence what was expected or found', () => {
    const sentences = [...malformedCases, ...warningCases].map(({ first }) => first)
    expect(sentences.filter((text) => (text.match(/\bexpected\b/g)?.length ?? 0) > 1)).toEqual([])
  })
})

test('every message of an error says what was expected and what was found', () => {
  const errors = malformedCases.filter(({ first }) => first.includes(' - error '))
  expect(errors.filter(({ first }) => !/: expected .+, found .+/.test(first)).map(({ first }) => first)).toEqual([])
})
