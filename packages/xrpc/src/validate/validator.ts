import type { Issue } from '../errors/issue.ts'
import type { ValidationMode } from '../transport/validation.ts'
import { changeValue } from './change-value.ts'
import { type Check, type CheckContext, type CheckMode, openContext } from './check.ts'
import { describeIssue } from './describe-issue.ts'
import { LexiconValidationError } from './lexicon-validation-error.ts'
import { reportType } from './report.ts'
import type { StandardSchema } from './standard-schema.ts'

/** What validating comes to. Issues are put into words when they are read. */
export type ValidationResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issues: readonly Issue[] }

/** Options of `validate()`. */
export interface ValidateOptions {
  /** How much of the lexicon counts. @default 'strict' */
  readonly mode?: ValidationMode | undefined
  /** What messages call the value: with `post` they begin with `post.text: ...` in place of `text: ...`. */
  readonly name?: string | undefined
  /** Told of each issue of what `salvage` leaves out, 100 at most. */
  readonly onIssue?: ((issue: Issue) => void) | undefined
}

/** Validates values against one definition of a lexicon. Nothing that a value does makes it throw, `assert()` aside. */
export interface Validator<T> extends StandardSchema<T> {
  /** Whether a value is all that its lexicon says; stops at the first issue. */
  is(value: unknown): value is T
  /** @throws {LexiconValidationError} where a value is not all that its lexicon says */
  assert(value: unknown): asserts value is T
  /** The value, which is the very same but for what `salvage` leaves out in a copy, or all that is wrong with it, 100 issues at most. */
  validate(value: unknown, options?: ValidateOptions): ValidationResult<T>
  /** For composition. */
  readonly '~check': Check
}

/** The validator of what a check accepts. Generated modules have one for each definition. */
export function validator<T>(check: Check): Validator<T> {
  const validate = (value: unknown, { mode, name, onIssue }: ValidateOptions = {}): ValidationResult<T> => {
    const context = runCheck(check, value, { strict: !mode || mode === 'strict', dropsItems: mode === 'salvage' })
    if (context.found.length > 0 && onIssue && context.issueCount === 0) listIssues(context, name).forEach(onIssue)
    return toResult(context, value, name)
  }
  return {
    is: (value): value is T => runCheck(check, value, { stopsAtFirst: true }).issueCount === 0,
    assert(value) {
      const context = runCheck(check, value)
      if (context.issueCount > 0) throw new LexiconValidationError(listIssues(context), context.issueCount)
    },
    validate,
    '~check': check,
    '~standard': {
      version: 1,
      vendor: 'lexgen',
      validate(value) {
        const result = validate(value)
        return result.ok ? { value: result.value } : { issues: result.issues }
      },
    },
  }
}

/** Checks a value. What it throws when it is read is an issue of the whole, since nothing says where it was. */
export function runCheck(check: Check, value: unknown, mode?: CheckMode): CheckContext {
  const context = openContext(mode)
  try {
    check(value, context)
  } catch {
    // An accessor or a proxy; what was found until then has only half a path.
    context.found.length = 0
    context.issueCount = 0
    reportType(value, undefined, context, 'data that can be read')
  }
  return context
}

/** What came of a check: the value with its changes, or its issues. */
export function toResult<T>(context: CheckContext, value: unknown, name?: string): ValidationResult<T> {
  // The JSON boundary: the check says what the value is.
  if (context.issueCount === 0) return { ok: true, value: changeValue(value, context.found) as T }
  let issues: readonly Issue[] | undefined
  return {
    ok: false,
    get issues() {
      return (issues ??= listIssues(context, name))
    },
  }
}

/** The issues of a check in words: those that fail it, or where there are none those that were forgiven. */
export function listIssues({ found, issueCount }: CheckContext, name?: string): Issue[] {
  return found.flatMap((finding) =>
    finding.isForgiven === (issueCount === 0) ? (describeIssue(finding, name) ?? []) : [],
  )
}
