import type { IssueCode } from '../errors/issue.ts'
import { type CheckContext, type Key, MAX_VISITS, type Place } from './check.ts'

/** Adds an issue with what stands below `key`, or with the value itself. What should have a type and is not there at all is missing. */
export function report(value: unknown, key: Place, context: CheckContext, code: IssueCode, expected: string): number {
  context.issueCount += 1
  if (context.maxIssues === 0) {
    // One is enough, and need not be told: what is left of the value is only looked at as far as it cannot be helped.
    context.strict = false
    context.visits = MAX_VISITS + 1
  }
  if (context.issueCount > context.maxIssues) return 0
  context.found.push({
    code: code === 'type' && value === undefined ? 'missing' : code,
    way: key === undefined ? undefined : { key, rest: undefined },
    expected,
    value,
  })
  return 1
}

/** Adds a value of another type. */
export function reportType(value: unknown, key: Place, context: CheckContext, expected: string): number {
  return report(value, key, context, 'type', expected)
}

/** Puts `key` before the last `count` findings, those of a value below it, and returns their number. The value itself has no key. */
export function nested(count: number, key: Place, context: CheckContext): number {
  return count === 0 || key === undefined ? count : prefix(count, key, context)
}

function prefix(count: number, key: Key, { found }: CheckContext): number {
  for (let at = found.length - count; at < found.length; at += 1) {
    const finding = found[at]
    if (finding) finding.way = { key, rest: finding.way }
  }
  return count
}
