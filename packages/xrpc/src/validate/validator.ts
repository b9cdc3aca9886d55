import type { Issue } from '../errors/issue.ts'
import type { ValidationMode } from '../transport/validation.ts'
import type { Check, CheckContext } from './check.ts'
import { LexiconValidationError } from './lexicon-validation-error.ts'
import { listIssues, runCheck } from './run-check.ts'
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

/** What is wrong with a value, put into words when it is read: whoever only asks whether it is valid does not pay for it. */
class Failure {
  readonly ok = false
  readonly #context: CheckContext
  #issues: readonly Issue[] | undefined

  constructor(context: CheckContext) {
    this.#context = context
  }

  get issues(): readonly Issue[] {
    return (this.#issues ??= listIssues(this.#context))
  }

  toJSON(): object {
    return { ok: this.ok, issues: this.issues }
  }
}

/** The validator of what a check accepts. Generated modules have one for each definition. */
export function validator<T>(check: Check): Validator<T> {
  const validate = (value: unknown, options?: ValidateOptions): ValidationResult<T> => {
    const context = runCheck(check, value, options)
    // The JSON boundary: the check says what the value is.
    if (context.issueCount === 0) return { ok: true, value: value as T }
    return context.salvage?.<T>(value, context) ?? new Failure(context)
  }
  return {
    is: (value): value is T => runCheck(check, value, {}, 0).issueCount === 0,
    assert(value) {
      const context = runCheck(check, value)
      if (context.issueCount > 0) throw new LexiconValidationError(listIssues(context), context.issueCount)
    },
    validate,
    '~check': check,
    '~standard': { version: 1, vendor: 'lexgen', validate: (value) => validate(value) },
  }
}
