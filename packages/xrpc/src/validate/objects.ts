import type { Check, CheckAt, CheckContext, Key } from './check.ts'
import { dropItems } from './change-value.ts'
import { ARRAY } from './nouns.ts'
import { isDone, nested, report, reportType } from './report.ts'

/** Open definitions on a circle of refs, and levels of unknown data. */
export const MAX_LEVELS = 200

/** Items and nested objects of one value that are looked at: more than a body of any sane size holds. */
const MAX_VISITS = 10_000_000

/** What reaching the deepest level counts as: a circle that branches would come back there without end. */
const VISITS_PER_DEPTH = 100_000

/** Whether a value can have properties that a lexicon names. */
export function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Adds the issue that the value itself is no object. */
export function noObject(value: unknown, context: CheckContext): number {
  return reportType(value, undefined, context, 'an object')
}

/** A check below a key. */
export function object(value: unknown, key: Key, context: CheckContext, check: Check): number {
  return nested(check(value, context), key, context)
}

/** As `object()`, for definitions on a circle of refs: how deep they nest is bounded. */
export function recurse(value: unknown, key: Key, context: CheckContext, check: Check): number {
  if (isDone(context)) return 0
  if (context.level >= MAX_LEVELS || context.visits >= MAX_VISITS) {
    context.visits += VISITS_PER_DEPTH
    return report(value, key, context, 'depth', `at most ${MAX_LEVELS} levels`)
  }
  context.visits += 1
  context.level += 1
  const count = nested(check(value, context), key, context)
  context.level -= 1
  return count
}

/** A list whose items pass `check`. Lenient: whatever its length. AT Protocol specification, "Lexicon", "array". */
export function array(
  value: unknown,
  key: Key,
  context: CheckContext,
  check: CheckAt<number>,
  max?: number,
  min?: number,
): number {
  if (!Array.isArray(value)) return reportType(value, key, context, ARRAY)
  const count = items(value, context, check, max, min)
  if (count > 0) context.salvage = dropItems
  return nested(count, key, context)
}

/** The items of a list, with nothing put before what is found yet. */
export function items(
  list: readonly unknown[],
  context: CheckContext,
  check: CheckAt<number>,
  max: number = Infinity,
  min: number = 0,
): number {
  const { length } = list
  context.visits += length
  if (context.visits > MAX_VISITS) {
    return report(length, undefined, context, 'items', `at most ${MAX_VISITS} items in all`)
  }
  let count = 0
  if (context.strict) {
    if (length > max) count = report(length, undefined, context, 'items', `at most ${max} items`)
    else if (length < min) count = report(length, undefined, context, 'items', `at least ${min} items`)
  }
  for (let index = 0; index < length && !isDone(context); index += 1) count += check(list[index], index, context)
  return count
}

/** A property by a name that `Object.prototype` has too: its own, or none. */
export function own(value: object, key: string): unknown {
  // Only an own property may have such a name; the JSON boundary.
  return Object.hasOwn(value, key) ? (value as { readonly [key: string]: unknown })[key] : undefined
}
