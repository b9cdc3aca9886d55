import { describe, expect, test } from 'vitest'
import { generateText } from '../support/generate-text.ts'
import { checkTypes, expectedErrors } from '../support/type-errors.ts'
import { PRELUDE, type TypeCases } from './case.ts'
import { ABSENCE } from './cases/absence.ts'
import { CALLS } from './cases/calls.ts'
import { DEFECTS } from './cases/defects.ts'
import { ERRORS } from './cases/errors.ts'
import { UNIONS } from './cases/unions.ts'
import { VALIDATORS } from './cases/validators.ts'
import { VALUES } from './cases/values.ts'

/** What users see of the generated types: code compiles where it should, and exactly where it should not it does not. */
const GROUPS: Readonly<Record<string, TypeCases>> = {
  unions: UNIONS,
  values: VALUES,
  'optional and null': ABSENCE,
  calls: CALLS,
  errors: ERRORS,
  validators: VALIDATORS,
  'defects of other generators': DEFECTS,
}

const groups = Object.entries(GROUPS)
const generated = generateText(
  groups.flatMap(([, { documents }]) => documents),
  { validators: true },
)
const users = groups.flatMap(([group, { cases }], number) =>
  cases.map(({ name, code }, index) => ({ group, name, path: `use-${number}-${index}.ts`, text: code + PRELUDE })),
)
const files = [...generated, ...users.map(({ path, text }) => [path, text] as const)]
const checker = checkTypes(files)
const plain = checkTypes(files, 'strict alone')

test('the generated modules have no error under any flag', () => {
  expect([...generated.keys()].flatMap((path) => checker.errorsOf(path).map((error) => `${path} ${error}`))).toEqual([])
})

describe.each(groups.map(([group]) => group))('%s', (group) => {
  const own = users.filter((user) => user.group === group)
  test.each(own)('$name', ({ path, text }) => {
    expect(checker.errorsOf(path)).toEqual(expectedErrors(text))
  })
})

// The same lines are refused; what the compiler says of them depends on the flags.
test.each(users)('$group, strict alone: $name', ({ path, text }) => {
  expect(lines(plain.errorsOf(path))).toEqual(lines(expectedErrors(text)))
})

function lines(errors: readonly string[]): string[] {
  return errors.map((error) => error.replace(/:.*/, ''))
}
