import type { Issue, IssueCode } from '../errors/issue.ts'
import type { ValidationMode } from '../transport/validation.ts'

/** Items and nested objects of one value that are looked at: more than a body of any sane size holds. */
export const MAX_VISITS = 2_000_000

/** A property's name or an item's index. */
export type Key = string | number

/** What a helper puts before its findings; `undefined` stands for the value itself. */
export type Place = Key | undefined

/** Keys from a value down to where something was found. Lists share their tails, so that a key in front costs one small object. */
export interface Way {
  readonly key: Key
  readonly rest: Way | undefined
}

/** An issue before it is put into words, or where a default belongs. */
export interface Finding {
  readonly code: IssueCode
  way: Way | undefined
  readonly expected: string
  /** What is there, or the default. */
  readonly value: unknown
  readonly isDefault?: true
}

/** A mode of validation; `defaults` is lenient, and absent properties that have a default are found. */
export type CheckMode = ValidationMode | 'defaults'

/** What is to be done about a value, as callers of `validate()` say it. */
export interface CheckOptions {
  readonly mode?: CheckMode | undefined
  readonly name?: string | undefined
  readonly onIssue?: ((issue: Issue) => void) | undefined
}

/** What a check is told, and where it puts what it finds. One value is validated with one context. */
export interface CheckContext {
  /** Whether everything that the lexicon says counts, or only what the TypeScript type promises. */
  strict: boolean
  /** Issues that are kept; those beyond are counted. With none the first one ends the check as fast as it can. */
  maxIssues: number
  readonly mode: CheckMode
  readonly options: CheckOptions
  issueCount: number
  readonly found: Finding[]
  /** Definitions on a circle of refs that are open. */
  level: number
  /** Items and nested objects so far; beyond the most nothing more is looked at. */
  visits: number
  /** Leaves out of a copy what is wrong, if it can. A list with invalid items puts it here; without a list there is nothing to leave out. */
  salvage:
    (<T>(value: unknown, context: CheckContext) => { readonly ok: true; readonly value: T } | undefined) | undefined
}

/**
 * Checks a value and returns the number of findings that it added, which are the last ones of `context.found`; whoever called it puts a key
 * before exactly those (`nested`). Nothing is allocated for valid data. Generated code reads properties of the value at will, which is why
 * its type is open.
 */
// oxlint-disable-next-line typescript/no-explicit-any
export type Check = (value: any, context: CheckContext) => number

/** Checks what stands below a key, which it puts before its findings itself: all helpers for scalars are such. */
// oxlint-disable-next-line typescript/no-explicit-any
export type CheckAt<K extends Place = Place> = (value: any, key: K, context: CheckContext) => number
