import { LexiconValidationError } from './lexicon-validation-error.ts'
import { listIssues, runCheck, toResult, type Validator } from './validator.ts'

/**
 * A copy of a value in which the properties that are absent and have a default have it, at every depth; without any it is the value itself.
 * What is there stays as it is. AT Protocol specification, "Lexicon", `default`.
 *
 * @throws {LexiconValidationError} where the value is not what its TypeScript type says
 */
export function withDefaults<T>(validator: Validator<T>, value: T): T {
  const context = runCheck(validator['~check'], value, { strict: false, fillsDefaults: true })
  const result = toResult<T>(context, value)
  if (result.ok) return result.value
  throw new LexiconValidationError(listIssues(context), context.issueCount)
}
