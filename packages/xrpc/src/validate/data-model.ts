import { isCid } from '../formats/cid.ts'
import { fieldsOf } from '../internal/fields-of.ts'
import { isBase64 } from './base64.ts'
import { type Check, type CheckContext, MAX_VISITS, type Place } from './check.ts'
import { checkLength } from './list-length.ts'
import { INTEGER } from './nouns.ts'
import { recurse } from './objects.ts'
import { nested, reportType } from './report.ts'
import { unknown } from './unknown.ts'

const DOLLAR = 0x24

/**
 * As `unknown()`, for what is to be stored. Strict: it is data of the data model all the way down, so that its CBOR can be made. AT Protocol
 * specification, "Data Model", "Data Types".
 */
export function data(value: unknown, key: Place, context: CheckContext): number {
  const count = unknown(value, key, context)
  return count > 0 || !context.strict ? count : recurse(value, key, context, checkFields)
}

/** The fields of an object. What is `undefined` is absent in JSON. */
const checkFields: Check = (value, context) => {
  let count = 0
  for (const name in value) {
    const field: unknown = value[name]
    // Most are texts, and any text will do but for those whose names begin with a dollar sign.
    if (typeof field === 'string' && name.charCodeAt(0) !== DOLLAR) continue
    if (isShapeOf(name, field)) return count + checkShape(value, context)
    count += name === '$type' ? checkType(field, context) : nested(checkData(field, context), name, context)
  }
  return count
}

function checkType(value: unknown, context: CheckContext): number {
  const isType = value === undefined || (typeof value === 'string' && value !== '')
  return isType ? 0 : reportType(value, '$type', context, 'the name of a type')
}

const checkItems: Check = (list, context) => {
  const length: number = list.length
  let count = checkLength(length, context)
  for (let index = 0; index < length && context.visits <= MAX_VISITS; index += 1) {
    count += nested(checkData(list[index], context), index, context)
  }
  return count
}

/** Any data. */
const checkData: Check = (value: unknown, context) => {
  if (typeof value === 'string' || typeof value === 'boolean' || value == null) return 0
  if (typeof value === 'number') {
    return Number.isSafeInteger(value) ? 0 : reportType(value, undefined, context, INTEGER)
  }
  if (typeof value !== 'object') return reportType(value, undefined, context, 'data of JSON')
  if (Array.isArray(value)) return recurse(value, undefined, context, checkItems)
  return recurse(value, undefined, context, checkFields)
}

/** Whether a field says that its object is a link, bytes or a blob. */
function isShapeOf(name: string, field: unknown): boolean {
  return name === '$type' ? field === 'blob' : (name === '$link' || name === '$bytes') && field !== undefined
}

/** A link, bytes or a blob: right as a whole, or not at all. */
function checkShape(value: unknown, context: CheckContext): number {
  if (isLink(value) || isBytes(value) || isBlob(value)) return 0
  return reportType(value, undefined, context, 'a link, bytes or a blob')
}

function isLink(value: unknown): boolean {
  return isCid(fieldsOf(value)['$link']) && hasFields(value, 1)
}

function isBytes(value: unknown): boolean {
  return isBase64(fieldsOf(value)['$bytes']) && hasFields(value, 1)
}

function isBlob(value: unknown): boolean {
  const { $type, ref, mimeType, size } = fieldsOf(value)
  return (
    $type === 'blob' &&
    isLink(ref) &&
    typeof mimeType === 'string' &&
    mimeType.includes('/') &&
    Number.isSafeInteger(size) &&
    Number(size) >= 0 &&
    hasFields(value, 4)
  )
}

/** Whether an object of a fixed shape has no more fields than it should. */
function hasFields(value: unknown, count: number): boolean {
  return Object.keys(fieldsOf(value)).length === count
}
