import { isCid } from '../formats/cid.ts'
import { fieldsOf } from '../internal/fields-of.ts'
import { isBase64 } from './base64.ts'
import type { Check, CheckContext, Place } from './check.ts'
import { INTEGER } from './nouns.ts'
import { isObject, recurse } from './objects.ts'
import { reportType } from './report.ts'

/**
 * An object of which nothing is known. Strict: one out of what the data model has, and no link, bytes or blob itself. Lenient: any object.
 * AT Protocol specification, "Lexicon", "unknown"; "Data Model", "Data Types".
 */
export function unknown(value: unknown, key: Place, context: CheckContext): number {
  if (!isObject(value)) return reportType(value, key, context, 'an object')
  if (!context.strict) return 0
  if (isShape(value)) return reportType(value, key, context, 'an object that is no link, bytes or blob')
  return recurse(value, key, context, checkFields)
}

/** The fields of an object, or the items of a list; what is `undefined` is absent in JSON. */
const checkFields: Check = (value, context) => {
  const isList = Array.isArray(value)
  let count = 0
  for (const name in value) {
    if (value[name] !== undefined) count += data(value[name], isList ? Number(name) : name, context)
  }
  return count
}

/** Any data. Links, bytes and blobs are right as a whole or not at all. */
function data(value: unknown, key: Place, context: CheckContext): number {
  if (key === '$type') return typeof value === 'string' && value ? 0 : reportType(value, key, context, 'a type')
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return 0
  if (typeof value === 'number') return Number.isSafeInteger(value) ? 0 : reportType(value, key, context, INTEGER)
  if (typeof value !== 'object') return reportType(value, key, context, 'data of JSON')
  if (!isShape(value)) return recurse(value, key, context, checkFields)
  return isLink(value) || isBytes(value) || isBlob(value)
    ? 0
    : reportType(value, key, context, 'a link, bytes or a blob')
}

/** Whether an object says by one of its fields that it is a link, bytes or a blob. */
function isShape(value: unknown): boolean {
  const { $link, $bytes, $type } = fieldsOf(value)
  return $link !== undefined || $bytes !== undefined || $type === 'blob'
}

function isLink(value: unknown): boolean {
  return isCid(fieldsOf(value)['$link']) && hasFields(value, 1)
}

function isBytes(value: unknown): boolean {
  return isBase64(fieldsOf(value)['$bytes']) && hasFields(value, 1)
}

function isBlob(value: unknown): boolean {
  const { ref, mimeType, size } = fieldsOf(value)
  return (
    isLink(ref) &&
    typeof mimeType === 'string' &&
    Number.isSafeInteger(size) &&
    Number(size) >= 0 &&
    hasFields(value, 4)
  )
}

/** Whether an object of a fixed shape has no more fields than it should. */
function hasFields(value: unknown, count: number): boolean {
  return Object.keys(fieldsOf(value)).length === count
}
