import type { IssueCode } from '../errors/issue.ts'
import type { CheckContext, Finding, Key } from './check.ts'

/** Issues of one value that are kept; those beyond are counted. */
export const MAX_ISSUES = 100

/** Adds an issue with what stands below `key`, or with the value itself. What should have a type and is not there at all is missing. */
export function report(
  value: unknown,
  key: Key | undefined,
  context: CheckContext,
  code: IssueCode,
  expected: string,
): number {
  context.issueCount += 1
  if (context.stopsAtFirst) {
    // One is enough, and it need not be told: what is left of the value is only looked at as far as it cannot be helped.
    context.strict = false
    return 0
  }
  if (context.issueCount > MAX_ISSUES) return 0
  return add(value, key, context, code === 'type' && value === undefined ? 'missing' : code, expected)
}

/** Adds an issue with a value of another type. */
export function reportType(value: unknown, key: Key | undefined, context: CheckContext, expected: string): number {
  return report(value, key, context, 'type', expected)
}

/** Adds a change that the copy of the value takes below `key`. */
export function change(value: unknown, key: Key, context: CheckContext, code: 'put' | 'drop'): number {
  return add(value, key, context, code, '')
}

function add(
  value: unknown,
  key: Key | undefined,
  context: CheckContext,
  code: Finding['code'],
  expected: string,
): number {
  const way = key === undefined ? undefined : { key, rest: undefined }
  context.found.push({ code, way, expected, value, isForgiven: false })
  return 1
}

/** Puts `key` before the last `count` findings, those of a value below it, and returns their number. */
export function nested(count: number, key: Key, context: CheckContext): number {
  return count === 0 ? 0 : prefix(count, key, context)
}

function prefix(count: number, key: Key, { found }: CheckContext): number {
  for (let at = found.length - count; at < found.length; at += 1) {
    const finding = found[at]
    if (finding) finding.way = { key, rest: finding.way }
  }
  return count
}
