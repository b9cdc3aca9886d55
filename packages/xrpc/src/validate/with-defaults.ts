import { changeValue } from './change-value.ts'
import type { CheckContext } from './check.ts'
import { LexiconValidationError } from './lexicon-validation-error.ts'
import { listIssues, runCheck } from './run-check.ts'
import type { Validator } from './validator.ts'

/**
 * A copy of a value in which the properties that are absent and have a default have it, at every depth; without any it is the value itself.
 * What is there stays as it is. AT Protocol specification, "Lexicon", `default`.
 *
 * @throws {LexiconValidationError} where the value is not what its TypeScript type says, or cannot be read
 */
export function withDefaults<T>(validator: Validator<T>, value: NoInfer<T>): T {
  const check = validator['~check']
  holdSound(runCheck(check, value, { mode: 'lenient' }))
  const { found } = holdSound(runCheck(check, value, { mode: 'defaults' }))
  let copy: unknown
  const makeCopy = (): number => {
    copy = changeValue(value, found)
    return 0
  }
  // What let itself be checked need not let itself be copied: an accessor or a proxy.
  holdSound(runCheck(makeCopy, value))
  // The JSON boundary: a default is of the type of its property.
  return copy as T
}

/** @throws {LexiconValidationError} where there are issues */
function holdSound(context: CheckContext): CheckContext {
  if (context.issueCount > 0) throw new LexiconValidationError(listIssues(context), context.issueCount)
  return context
}
