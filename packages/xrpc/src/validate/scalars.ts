import type { CheckContext, Place } from './check.ts'
import { lengths } from './lengths.ts'
import { BOOLEAN, INTEGER } from './nouns.ts'
import { report, reportType } from './report.ts'

/** A boolean. AT Protocol specification, "Lexicon", "boolean". */
export function boolean(value: unknown, key: Place, context: CheckContext): number {
  return typeof value === 'boolean' ? 0 : reportType(value, key, context, BOOLEAN)
}

/**
 * An integer that a number holds exactly, within its bounds. Lenient: without them. AT Protocol specification, "Lexicon", "integer";
 * "Data Model", "Data Types": up to 53 bits.
 */
export function integer(value: unknown, key: Place, context: CheckContext, min?: number, max?: number): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) return reportType(value, key, context, INTEGER)
  if (!Number.isSafeInteger(value)) return report(value, key, context, 'range', 'an integer within 53 bits')
  if (!context.strict) return 0
  if (min !== undefined && value < min) return report(value, key, context, 'range', `at least ${min}`)
  if (max !== undefined && value > max) return report(value, key, context, 'range', `at most ${max}`)
  return 0
}

/** Any string. AT Protocol specification, "Lexicon", "string". */
export function string(value: unknown, key: Place, context: CheckContext): number {
  return typeof value === 'string' ? 0 : reportType(value, key, context, 'a string')
}

/** A string within its lengths: of bytes in UTF-8, and of graphemes. Lenient: any string. */
export function text(
  value: unknown,
  key: Place,
  context: CheckContext,
  maxLength?: number,
  maxGraphemes?: number,
  minLength?: number,
  minGraphemes?: number,
): number {
  if (typeof value !== 'string') return reportType(value, key, context, 'a string')
  return context.strict ? lengths(value, key, context, maxLength, maxGraphemes, minLength, minGraphemes) : 0
}

/** The lengths of a string that another helper has checked already: silent where there is none. */
export function limits(
  value: unknown,
  key: Place,
  context: CheckContext,
  maxLength?: number,
  maxGraphemes?: number,
  minLength?: number,
  minGraphemes?: number,
): number {
  if (typeof value !== 'string' || !context.strict) return 0
  return lengths(value, key, context, maxLength, maxGraphemes, minLength, minGraphemes)
}

/** The one value that is allowed. AT Protocol specification, "Lexicon", `const`. */
export function constant(
  value: unknown,
  key: Place,
  context: CheckContext,
  expected: string | number | boolean,
): number {
  return value === expected ? 0 : reportValue(value, key, context, [expected])
}

/** One of the values that are allowed, all of one type. AT Protocol specification, "Lexicon", `enum`. */
export function oneOf(
  value: unknown,
  key: Place,
  context: CheckContext,
  ...values: readonly (string | number | boolean)[]
): number {
  return values.some((each) => each === value) ? 0 : reportValue(value, key, context, values)
}

function reportValue(
  value: unknown,
  key: Place,
  context: CheckContext,
  values: readonly (string | number | boolean)[],
): number {
  const list = values.map((each) => JSON.stringify(each)).join(', ')
  const code = typeof value === typeof values[0] ? 'value' : 'type'
  return report(value, key, context, code, values.length === 1 ? list : `one of ${list}`)
}
