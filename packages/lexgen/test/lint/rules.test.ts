import { describe, expect, test } from 'vitest'
import { lintRules } from '../../src/lint/rules.ts'
import { documentsCases } from './cases/documents.ts'
import { keysCases } from './cases/keys.ts'
import { methodsCases } from './cases/methods.ts'
import { namingCases } from './cases/naming.ts'
import { permissionsCases } from './cases/permissions.ts'
import { referencesCases } from './cases/references.ts'
import { stringsCases } from './cases/strings.ts'
import { valuesCases } from './cases/values.ts'
import { lint } from './lint.ts'

const cases = [
  ...documentsCases,
  ...keysCases,
  ...methodsCases,
  ...namingCases,
  ...permissionsCases,
  ...referencesCases,
  ...stringsCases,
  ...valuesCases,
]

describe('the rule', () => {
  test.each(cases)('$rule: $name', ({ rule, given, want }) => {
    const found = lint(given).filter((diagnostic) => diagnostic.rule === rule)
    expect(found.map(({ pointer, message }) => `${pointer}: ${message}`)).toEqual(want)
  })

  test.each(lintRules)('$id has a case that it reports', ({ id }) => {
    expect(cases.some(({ rule, want }) => rule === id && want.length > 0)).toBe(true)
  })
})
