import type { CheckContext, Place } from './check.ts'
import { INTEGER } from './nouns.ts'
import { reportType } from './report.ts'

/** An absent property that has a default. It is found where a copy is made that has it; else it may be absent, unless it is required. */
export function fill(
  value: unknown,
  key: Place,
  context: CheckContext,
  standard: unknown,
  isRequired: boolean = false,
): number {
  if (value !== undefined) return 0
  if (context.mode === 'defaults') {
    const way = key === undefined ? undefined : { key, rest: undefined }
    return context.found.push({ code: 'missing', way, expected: '', value: standard, isDefault: true }) && 1
  }
  return isRequired
    ? reportType(value, key, context, typeof standard === 'number' ? INTEGER : `a ${typeof standard}`)
    : 0
}
