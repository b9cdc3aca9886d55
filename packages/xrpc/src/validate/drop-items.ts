import type { CheckAt, CheckContext } from './check.ts'
import { MAX_ISSUES, change } from './report.ts'

/** Checks an item as salvaging does: an invalid one is left out of the copy, and what is wrong with it is forgiven. */
export function keepOrDrop(item: unknown, index: number, context: CheckContext, check: CheckAt<number>): number {
  const { found, issueCount } = context
  const before = found.length
  check(item, index, context)
  if (context.issueCount > issueCount) {
    context.issueCount = issueCount
    // No change within an item counts that goes as a whole; issues are kept up to the same number as others.
    if (context.forgivenCount >= MAX_ISSUES) found.length = before
    for (let at = before; at < found.length; at += 1) forgive(context, at)
    change(undefined, index, context, 'drop')
  }
  return found.length - before
}

function forgive(context: CheckContext, at: number): void {
  const finding = context.found[at]
  if (!finding) return
  finding.isForgiven = true
  context.forgivenCount += 1
}
