import type { BooleanSchema, IntegerSchema, StringSchema } from '../../language/document.ts'
import { isStringFormat } from '../../language/formats.ts'
import { type Schema, present } from './schema.ts'

/** Most bytes that UTF-8 takes for a code point. RFC 3629 section 3. */
const MAX_CODE_POINT_BYTES = 4

/** The JSON Schema of a single value, annotations aside. */
export function lowerScalar(schema: BooleanSchema | IntegerSchema | StringSchema): Schema {
  switch (schema.type) {
    case 'boolean':
      return present({ type: 'boolean', const: schema.const })
    case 'integer':
      return lowerInteger(schema)
    case 'string':
      return lowerString(schema)
  }
}

/** Integers are those that every reader of JSON keeps: 53 bits and a sign ("integer"). A constant says everything, as of a string. */
function lowerInteger(schema: IntegerSchema): Schema {
  if (schema.const !== undefined) return { type: 'integer', const: schema.const }
  return present({
    type: 'integer',
    minimum: Math.max(schema.minimum ?? -Infinity, Number.MIN_SAFE_INTEGER),
    maximum: Math.min(schema.maximum ?? Infinity, Number.MAX_SAFE_INTEGER),
    enum: listValues(schema.enum),
  })
}

/**
 * Lengths are in bytes and graphemes, which keywords of our own count. What they imply for code points is said too, so that a validator
 * that does not know those keywords refuses what is certainly too long or too short.
 */
function lowerString(schema: StringSchema): Schema {
  if (schema.const !== undefined) return { type: 'string', const: schema.const }
  const { minLength, maxLength, minGraphemes, maxGraphemes, format, knownValues } = schema
  const leastCodePoints = Math.max(Math.ceil((minLength ?? 0) / MAX_CODE_POINT_BYTES), minGraphemes ?? 0)
  return present({
    type: 'string',
    format: isStringFormat(format) ? format : undefined,
    minLength: leastCodePoints > 0 ? leastCodePoints : undefined,
    maxLength,
    minUtf8: minLength,
    maxUtf8: maxLength,
    minGraphemes,
    maxGraphemes,
    enum: listValues(schema.enum),
    examples: listValues(knownValues),
  })
}

/** Each value once; an empty list says nothing. */
function listValues<T extends string | number>(values: readonly T[] | undefined): readonly T[] | undefined {
  return values === undefined || values.length === 0 ? undefined : [...new Set(values)]
}
