import type { IssueCode } from '../errors/issue.ts'

/** A property's name or an item's index. */
export type Key = string | number

/** Keys from a value down to where something was found. Lists share their tails, so that a key in front costs one small object. */
export interface Way {
  readonly key: Key
  readonly rest: Way | undefined
}

/**
 * What a check found: an issue, or a change that the copy of a value takes. `put` sets `value` there (a default, a number out of its text),
 * `drop` takes an item out of its array.
 */
export interface Finding {
  readonly code: IssueCode | 'put' | 'drop'
  way: Way | undefined
  readonly expected: string
  readonly value: unknown
  /** Whether the item that it is in is dropped: it is reported, and does not fail the rest. */
  isForgiven: boolean
}

/** What a check is told, and where it puts what it finds. One value is validated with one context. */
export interface CheckContext {
  /** Whether everything that the lexicon says counts, or only what the TypeScript type promises. */
  strict: boolean
  /** Whether one issue is enough: after it the rest only has to be quick. */
  readonly stopsAtFirst: boolean
  /** Whether invalid items are left out of arrays. */
  readonly dropsItems: boolean
  /** Whether what is absent gets its default. */
  readonly fillsDefaults: boolean
  /** Whether numbers, booleans and lists come as text, as in a query string. */
  readonly readsStrings: boolean
  /** Issues so far, those beyond the ones kept included and forgiven ones not. */
  issueCount: number
  /** Forgiven issues that are kept. */
  forgivenCount: number
  readonly found: Finding[]
  /** Definitions on a circle of refs that are open. */
  level: number
  /** Items and nested objects so far. */
  visits: number
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
export type CheckAt<K extends Key = Key> = (value: any, key: K, context: CheckContext) => number

/** What to look for. */
export type CheckMode = Partial<
  Pick<CheckContext, 'strict' | 'stopsAtFirst' | 'dropsItems' | 'fillsDefaults' | 'readsStrings'>
>

/** A context for one value. */
export function openContext({
  strict = true,
  stopsAtFirst = false,
  dropsItems = false,
  fillsDefaults = false,
  readsStrings = false,
}: CheckMode = {}): CheckContext {
  return {
    strict,
    stopsAtFirst,
    dropsItems,
    fillsDefaults,
    readsStrings,
    issueCount: 0,
    forgivenCount: 0,
    found: [],
    level: 0,
    visits: 0,
  }
}
