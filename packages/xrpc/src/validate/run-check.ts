import type { Issue } from '../errors/issue.ts'
import type { Check, CheckContext } from './check.ts'
import { describeIssue } from './describe-issue.ts'
import { reportType } from './report.ts'

/** Issues of one value that are kept and told; those beyond are counted. */
export const MAX_ISSUES = 100

/** Issues that salvaging puts up with. */
export const MAX_SALVAGED_ISSUES = 100_000

/** Checks a value. What it throws when it is read is an issue of the whole, since nothing says where it was. */
export function runCheck(
  check: Check,
  value: unknown,
  strict: boolean = true,
  maxIssues: number = MAX_ISSUES,
  findsDefaults: boolean = false,
): CheckContext {
  const context: CheckContext = {
    strict,
    maxIssues,
    findsDefaults,
    issueCount: 0,
    found: [],
    level: 0,
    visits: 0,
    salvage: undefined,
  }
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

/** Issues in words. */
export function listIssues({ found }: CheckContext, name?: string): Issue[] {
  return found.slice(0, MAX_ISSUES).map((finding) => describeIssue(finding, name))
}
