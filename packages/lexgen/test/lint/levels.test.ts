import { describe, expect, test } from 'vitest'
import { type LintConfig, levelsFor, matches, problemsOfLintConfig } from '../../src/lint/levels.ts'
import { documentOf, lint } from './lint.ts'

describe('a list of NSID patterns', () => {
  test.each([
    ['com.example.foo', ['com.example.foo'], true],
    ['com.example.foo', ['com.example'], false],
    ['com.example.foo', ['com.example.*'], true],
    ['com.example.foo.bar', ['com.example.*'], true],
    ['com.examples.foo', ['com.example.*'], false],
    ['com.example', ['com.example.*'], false],
    ['com.example.foo', ['*'], true],
    ['com.example.foo', ['*.foo'], true],
    ['com.example.foo', ['com.*.foo'], true],
    ['com.foo', ['com.*.foo'], false],
    ['a.b.b.c', ['a*b*b*c'], true],
    ['a.b.c', ['a*b*b*c'], false],
    ['com.example.foo', [], false],
    ['com.example.foo', ['com.example.*', '!com.example.foo'], false],
    ['com.example.foo', ['!com.example.foo', 'com.example.*'], true],
    ['com.example.foo', ['com+example*'], false],
  ])('%s in %j: %s', (nsid, patterns, want) => {
    expect(matches(nsid, patterns)).toBe(want)
  })
})

describe('the level of a rule', () => {
  const config: LintConfig = {
    rules: { 'closed-enum': 'error', 'unlimited-string': 'off' },
    overrides: [
      { nsids: ['com.example.*'], rules: { 'unlimited-string': 'info' } },
      { nsids: ['com.example.old.*'], rules: { 'unlimited-string': 'error', 'closed-enum': 'off' } },
    ],
  }
  test.each([
    ['org.other.thing', 'closed-union', 'warn'],
    ['org.other.thing', 'closed-enum', 'error'],
    ['org.other.thing', 'unlimited-string', 'off'],
    ['com.example.thing', 'unlimited-string', 'info'],
    ['com.example.old.thing', 'unlimited-string', 'error'],
    ['com.example.old.thing', 'closed-enum', 'off'],
  ])('of %s, %s is %s', (nsid, rule, want) => {
    expect(levelsFor(nsid, config)(rule)).toBe(want)
  })

  test('decides the severity of the findings, or drops them', () => {
    const documents = ['com.example.thing', 'com.example.old.thing', 'org.other.thing'].map((id) =>
      documentOf({ type: 'object', properties: { a: { type: 'string' } } }, id),
    )
    const found = lint(documents, config).filter(({ rule }) => rule === 'unlimited-string')
    expect(found.map(({ nsid, severity }) => [nsid, severity])).toEqual([
      ['com.example.old.thing', 'error'],
      ['com.example.thing', 'info'],
    ])
  })
})

describe('a configuration of levels', () => {
  test.each<[string, unknown, string[]]>([
    ['an empty one is fine', {}, []],
    [
      'levels and overrides are fine',
      { rules: { 'closed-enum': 'off' }, overrides: [{ nsids: ['a.*'], rules: {} }] },
      [],
    ],
    ['it is an object', [], ['expected lint to be an object, found an empty array']],
    [
      'an unknown key is named with the nearest',
      { rule: {} },
      ['expected a key of lint (rules, overrides), found "rule"; did you mean rules?'],
    ],
    [
      'an unknown rule is named with the nearest',
      { rules: { 'close-enum': 'off' } },
      ['expected a rule of lint in lint.rules, found "close-enum"; did you mean closed-enum?'],
    ],
    [
      'an unknown level is named',
      { rules: { 'closed-enum': 'warning' } },
      ['expected lint.rules.closed-enum to be one of off, info, warn, error, found "warning"'],
    ],
    [
      'what reading refuses cannot be allowed',
      { rules: { 'invalid-nsid': 'off' } },
      ['expected a rule with a level to set in lint.rules, found "invalid-nsid", which reading reports (LEX2006)'],
    ],
    [
      'an override has NSIDs and levels',
      { overrides: [{ nsids: [], rules: 1 }] },
      [
        'expected lint.overrides[0].nsids to be a list of NSIDs, with * for any characters, found []',
        'expected lint.overrides[0].rules to be an object of levels by rule id, found the number 1',
      ],
    ],
  ])('%s', (_name, value, want) => {
    expect(problemsOfLintConfig(value)).toEqual(want)
  })
})
