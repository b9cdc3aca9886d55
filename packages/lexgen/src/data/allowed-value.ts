import type { BooleanSchema, FieldSchema, IntegerSchema, ParamSchema, StringSchema } from '../language/document.ts'
import { isStringFormat } from '../language/formats.ts'
import { countBytes, countGraphemes } from '../text/text-size.ts'
import { FORMAT_CHECKS } from './string-formats.ts'

/** Whether a number is all that its schema asks for. A constant says everything: bounds and values beside it count for nothing. */
export function isAllowedInteger(value: number, schema: IntegerSchema): boolean {
  if (schema.const !== undefined) return value === schema.const
  return (
    Number.isSafeInteger(value) &&
    value >= (schema.minimum ?? -Infinity) &&
    value <= (schema.maximum ?? Infinity) &&
    isListed(value, schema.enum)
  )
}

/** Whether a string is all that its schema asks for; a constant says everything, as of an integer. */
export function isAllowedString(text: string, schema: StringSchema): boolean {
  const { format, minLength, maxLength, minGraphemes, maxGraphemes } = schema
  if (schema.const !== undefined) return text === schema.const
  return (
    isListed(text, schema.enum) &&
    (!isStringFormat(format) || FORMAT_CHECKS[format](text)) &&
    isWithin(minLength, maxLength, () => countBytes(text)) &&
    isWithin(minGraphemes, maxGraphemes, () => countGraphemes(text))
  )
}

/**
 * The default of a schema. One that the schema itself does not allow is none: whoever filled it in would send a value that the other side
 * has to refuse.
 */
export function usableDefault(schema: FieldSchema | ParamSchema): string | number | boolean | undefined {
  switch (schema.type) {
    case 'boolean':
      return isAllowedBoolean(schema) ? schema.default : undefined
    case 'integer':
      return schema.default !== undefined && isAllowedInteger(schema.default, schema) ? schema.default : undefined
    case 'string':
      return schema.default !== undefined && isAllowedString(schema.default, schema) ? schema.default : undefined
    case 'array':
    case 'blob':
    case 'bytes':
    case 'cid-link':
    case 'object':
    case 'ref':
    case 'union':
    case 'unknown':
      return undefined
  }
}

function isAllowedBoolean({ const: constant, default: standard }: BooleanSchema): boolean {
  return constant === undefined || standard === constant
}

function isWithin(min: number | undefined, max: number | undefined, count: () => number): boolean {
  if (min === undefined && max === undefined) return true
  const size = count()
  return size >= (min ?? 0) && size <= (max ?? Infinity)
}

/** An empty list allows everything. */
function isListed<T>(value: T, values: readonly T[] | undefined): boolean {
  return values === undefined || values.length === 0 || values.includes(value)
}
