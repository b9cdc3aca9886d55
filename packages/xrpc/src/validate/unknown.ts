import { fieldsOf } from '../internal/fields-of.ts'
import type { Check, CheckAt, CheckContext, Key } from './check.ts'
import { blob, bytes, cidLink } from './data.ts'
import { isObject, items, recurse } from './objects.ts'
import { report, reportType } from './report.ts'
import { integer, string } from './scalars.ts'

/**
 * An object of which nothing is known. Strict: one out of what the data model has, and no link, bytes or blob itself. Lenient: any object.
 * AT Protocol specification, "Lexicon", "unknown"; "Data Model", "Data Types".
 */
export function unknown(value: unknown, key: Key, context: CheckContext): number {
  if (!isObject(value)) return reportType(value, key, context, 'an object')
  if (!context.strict) return 0
  if (shapeOf(value)) return report(value, key, context, 'type', 'an object that is no link, bytes or blob')
  return recurse(value, key, context, checkFields)
}

const checkFields: Check = (value, context) => {
  let count = 0
  for (const name in value) {
    const field: unknown = value[name]
    count += name === '$type' ? typeField(field, name, context) : data(field, name, context)
  }
  return count
}

const checkList: Check = (list, context) => items(list, context, data)

/** Any data in an object or a list of which nothing is known. What is `undefined` in an object is absent in JSON. */
function data(value: unknown, key: Key, context: CheckContext): number {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return 0
  if (typeof value === 'number') return integer(value, key, context)
  if (typeof value !== 'object') {
    return value === undefined && typeof key === 'string' ? 0 : reportType(value, key, context, 'data of JSON')
  }
  if (Array.isArray(value)) return recurse(value, key, context, checkList)
  const shape = shapeOf(value)
  return shape ? shape(value, key, context) : recurse(value, key, context, checkFields)
}

/** The helper for data of a fixed shape, by the field that tells it. */
function shapeOf(value: unknown): CheckAt | undefined {
  const { $link, $bytes, $type } = fieldsOf(value)
  if ($link !== undefined) return cidLink
  if ($bytes !== undefined) return bytes
  return $type === 'blob' ? blob : undefined
}

function typeField(value: unknown, key: Key, context: CheckContext): number {
  if (value === '') return report(value, key, context, 'value', 'the name of a type')
  return value === undefined ? 0 : string(value, key, context)
}
