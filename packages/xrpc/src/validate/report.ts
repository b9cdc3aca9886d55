import type { IssueCode } from '../errors/issue.ts'
import type { CheckContext, Key } from './check.ts'

/** Adds an issue with what stands below `key`, or with the value itself. What should have a type and is not there at all is missing. */
export function report(
  value: unknown,
  key: Key | undefined,
  context: CheckContext,
  code: IssueCode,
  expected: string,
): number {
  context.issueCount += 1
  // One is enough, and need not be told: what is left of the value is only looked at as far as it cannot be helped.
  if (isDone(context)) context.strict = false
  if (context.issueCount > context.maxIssues) return 0
  return add(value, key, context, code === 'type' && value === undefined ? 'missing' : code, expected, false)
}

/** Whether nothing more has to be found. */
export function isDone({ maxIssues, issueCount }: CheckContext): boolean {
  return maxIssues === 0 && issueCount > 0
}

/** Adds a value of another type. */
export function reportType(value: unknown, key: Key | undefined, context: CheckContext, expected: string): number {
  return report(value, key, context, 'type', expected)
}

/** An absent property that has a default. It is found where a copy is made that has it, and else may be absent. */
export function fill(value: unknown, key: Key, context: CheckContext, standard: unknown): number {
  return context.findsDefaults && value === undefined ? add(standard, key, context, 'missing', '', true) : 0
}

function add(
  value: unknown,
  key: Key | undefined,
  { found }: CheckContext,
  code: IssueCode,
  expected: string,
  isDefault: boolean,
): number {
  found.push({ code, way: key === undefined ? undefined : { key, rest: undefined }, expected, value, isDefault })
  return 1
}

/** Puts `key` before the last `count` findings, those of a value below it, and returns their number. */
export function nested(count: number, key: Key, context: CheckContext): number {
  return count === 0 ? 0 : prefix(count, key, context)
}

function prefix(count: number, key: Key, { found }: CheckContext): number {
  for (const finding of found.slice(-count)) finding.way = { key, rest: finding.way }
  return count
}
