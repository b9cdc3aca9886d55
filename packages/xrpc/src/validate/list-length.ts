import { type CheckContext, MAX_VISITS } from './check.ts'
import { report } from './report.ts'

/** Issues that salvaging puts up with. */
const MAX_SALVAGED_ISSUES = 100_000

/** How many items there are. What is too much to look at is not looked at. */
export function checkLength(length: number, context: CheckContext, max: number = Infinity, min: number = 0): number {
  if (context.mode === 'salvage') context.maxIssues = MAX_SALVAGED_ISSUES
  context.visits += length
  if (context.visits > MAX_VISITS) {
    return report(length, undefined, context, 'items', `at most ${MAX_VISITS} items in all`)
  }
  if (!context.strict || (length <= max && length >= min)) return 0
  return report(length, undefined, context, 'items', length > max ? `at most ${max} items` : `at least ${min} items`)
}
