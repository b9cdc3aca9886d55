import { fieldsOf } from '../internal/fields-of.ts'
import type { CheckContext, Place } from './check.ts'
import { isObject, noObject } from './objects.ts'
import { reportType } from './report.ts'

/**
 * An object of which nothing is known, with whatever in it. Strict: no link, bytes or blob itself. AT Protocol specification, "Lexicon",
 * "unknown".
 */
export function unknown(value: unknown, key: Place, context: CheckContext): number {
  if (!isObject(value)) return noObject(value, context, key)
  const { $link, $bytes, $type } = fieldsOf(value)
  if (!context.strict || ($link === undefined && $bytes === undefined && $type !== 'blob')) return 0
  return reportType(value, key, context, 'an object that is no link, bytes or blob')
}
