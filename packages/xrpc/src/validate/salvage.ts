import { NO_ITEM, changeValue } from './change-value.ts'
import type { CheckContext, Way } from './check.ts'
import { listIssues } from './run-check.ts'

/** A copy of a value without the items that something is wrong with, of which it tells; `undefined` where there is no such copy. */
export function salvage<T>(value: unknown, context: CheckContext): { ok: true; value: T } | undefined {
  const rest = dropItems(value, context)
  if (rest === undefined) return undefined
  for (const issue of listIssues(context)) context.options.onIssue?.(issue)
  // The JSON boundary: the check says what the rest is.
  return { ok: true, value: rest as T }
}

/**
 * A copy of a value without the items that something is wrong with, each the innermost one around it; `undefined` where something is wrong
 * outside of all lists.
 */
function dropItems(value: unknown, { found, issueCount }: CheckContext): unknown {
  const changes = found.map(({ way }) => ({ way: toItem(way), value: NO_ITEM }))
  // What is not kept cannot be left out.
  if (found.length < issueCount || !changes.every(({ way }) => way)) return undefined
  try {
    return changeValue(value, changes)
  } catch {
    // It let itself be checked, but not copied: an accessor or a proxy.
    return undefined
  }
}

/** The way down to the last index. */
function toItem(way: Way | undefined): Way | undefined {
  if (!way) return undefined
  const rest = toItem(way.rest)
  return rest || typeof way.key === 'number' ? { key: way.key, rest } : undefined
}
