import { changeValue } from './change-value.ts'
import { LexiconValidationError } from './lexicon-validation-error.ts'
import { listIssues, runCheck } from './run-check.ts'
import type { Validator } from './validator.ts'

/**
 * A copy of a value in which the properties that are absent and have a default have it, at every depth; without any it is the value itself.
 * What is there stays as it is. AT Protocol specification, "Lexicon", `default`.
 *
 * @throws {LexiconValidationError} where the value is not what its TypeScript type says
 */
export function withDefaults<T>(validator: Validator<T>, value: NoInfer<T>): T {
  const check = validator['~check']
  const context = runCheck(check, value, { mode: 'lenient' })
  if (context.issueCount > 0) throw new LexiconValidationError(listIssues(context), context.issueCount)
  // The JSON boundary: a default is of the type of its property.
  return changeValue(value, runCheck(check, value, { mode: 'defaults' }).found) as T
}
