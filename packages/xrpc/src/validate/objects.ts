import { type Check, type CheckContext, MAX_VISITS, type Place } from './check.ts'
import { nested, report, reportType } from './report.ts'

/** Open definitions on a circle of refs, and levels of unknown data. */
const MAX_LEVELS = 200

/** What reaching the deepest level counts as: a circle that branches would come back there without end. */
const VISITS_PER_DEPTH = 20_000

/** Whether a value can have properties that a lexicon names. */
export function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Adds the issue that the value itself is no object. */
export function noObject(value: unknown, context: CheckContext, key?: Place): number {
  return reportType(value, key, context, 'an object')
}

/** A check below a key. */
export function object(value: unknown, key: Place, context: CheckContext, check: Check): number {
  return nested(check(value, context), key, context)
}

/** As `object()`, for definitions on a circle of refs: how deep they nest is bounded. */
export function recurse(value: unknown, key: Place, context: CheckContext, check: Check): number {
  if (context.level >= MAX_LEVELS || context.visits > MAX_VISITS) {
    context.visits += VISITS_PER_DEPTH
    return report(value, key, context, 'depth', `at most ${MAX_LEVELS} levels`)
  }
  context.visits += 1
  context.level += 1
  const count = nested(check(value, context), key, context)
  context.level -= 1
  return count
}

/** A property by a name that `Object.prototype` has too: its own, or none. */
export function own(value: object, key: string): unknown {
  // Only an own property may have such a name; the JSON boundary.
  return Object.hasOwn(value, key) ? (value as { readonly [key: string]: unknown })[key] : undefined
}
