import type { Issue } from '../errors/issue.ts'
import type { Check, CheckContext, CheckMode, CheckOptions } from './check.ts'
import { describeIssue } from './describe-issue.ts'
import { reportType } from './report.ts'

/** Issues of one value that are kept and told; those beyond are counted. */
const MAX_ISSUES = 100

/** All others are strict. */
const LENIENT_MODES: readonly CheckMode[] = ['lenient', 'salvage', 'defaults']

/** Checks a value. What it throws when it is read is an issue of the whole, since nothing says where it was. */
export function runCheck(
  check: Check,
  value: unknown,
  options: CheckOptions = {},
  maxIssues: number = MAX_ISSUES,
): CheckContext {
  const { mode = 'strict' } = options
  const context: CheckContext = {
    strict: !LENIENT_MODES.includes(mode),
    maxIssues,
    mode,
    options,
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
export function listIssues({ found, options }: CheckContext): Issue[] {
  return found.slice(0, MAX_ISSUES).map((finding) => describeIssue(finding, options.name))
}
