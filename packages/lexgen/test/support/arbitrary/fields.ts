import * as fc from 'fast-check'
import type {
  ArraySchema,
  FieldSchema,
  IntegerSchema,
  ObjectSchema,
  ParamSchema,
  ParamsSchema,
  StringSchema,
} from '../../../src/language/document.ts'
import { STRING_FORMATS } from '../../../src/language/formats.ts'
import type { RefPool } from './skeleton.ts'
import { described, propertyName, valueText } from './text.ts'

/** How deep inline objects and arrays may nest below a definition. */
const DEPTH = 3

const small = fc.integer({ min: -1000, max: 1000 })
const bounds = fc.tuple(fc.nat(50), fc.nat(500)).map(([least, more]) => ({ least, most: least + more }))

/** A string type whose constraints agree with one another. */
export function stringSchema(tokens: readonly string[]): fc.Arbitrary<StringSchema> {
  const values = fc.uniqueArray(tokens.length > 0 ? fc.oneof(valueText, fc.constantFrom(...tokens)) : valueText, {
    minLength: 1,
    maxLength: 4,
  })
  const first = fc.boolean()
  const kinds = fc.oneof(
    fc.constant({}),
    fc.constantFrom(...STRING_FORMATS).map((format) => ({ format })),
    bounds.map(({ least, most }) => ({
      minLength: least,
      maxLength: most * 4,
      minGraphemes: least,
      maxGraphemes: most,
    })),
    fc
      .tuple(values, first)
      .map(([knownValues, chosen]) => ({ knownValues, ...(chosen ? { default: knownValues[0] ?? '' } : {}) })),
    fc.tuple(values, first).map(([list, chosen]) => ({ enum: list, ...(chosen ? { default: list[0] ?? '' } : {}) })),
    valueText.map((value) => ({ const: value })),
    valueText.map((value) => ({ default: value })),
  )
  return fc.tuple(described, kinds).map(([text, kind]) => ({ type: 'string', ...text, ...kind }))
}

/** An integer type whose constraints agree with one another. */
export const integerSchema: fc.Arbitrary<IntegerSchema> = fc
  .tuple(
    described,
    fc.oneof(
      fc.constant({}),
      small.map((minimum) => ({ minimum })),
      small.map((maximum) => ({ maximum })),
      bounds.map(({ least, most }) => ({ minimum: least, maximum: most, default: most })),
      fc.uniqueArray(small, { minLength: 1, maxLength: 4 }).map((list) => ({ enum: list })),
      fc.constantFrom(0, -1, 3_000_000_000, Number.MAX_SAFE_INTEGER).map((value) => ({ const: value })),
      small.map((value) => ({ default: value })),
    ),
  )
  .map(([text, kind]) => ({ type: 'integer', ...text, ...kind }))

const booleanSchema = fc
  .tuple(described, fc.constantFrom({}, { default: true }, { default: false }, { const: true }, { const: false }))
  .map(([text, kind]) => ({ type: 'boolean' as const, ...text, ...kind }))

const opaque: fc.Arbitrary<FieldSchema> = fc
  .tuple(
    described,
    fc.constantFrom<FieldSchema>(
      { type: 'bytes' },
      { type: 'bytes', minLength: 1, maxLength: 100 },
      { type: 'cid-link' },
      { type: 'blob' },
      { type: 'blob', accept: ['image/*', 'video/mp4'], maxSize: 1_000_000 },
      { type: 'unknown' },
    ),
  )
  .map(([text, schema]) => ({ ...schema, ...text }))

function refSchema({ any }: RefPool): fc.Arbitrary<FieldSchema> {
  if (any.length === 0) return opaque
  return fc.tuple(described, fc.constantFrom(...any)).map(([text, ref]) => ({ type: 'ref', ...text, ref }))
}

/** A union: open or closed, of none (open only), one or several. */
export function unionSchema({ objects }: RefPool): fc.Arbitrary<Extract<FieldSchema, { type: 'union' }>> {
  const none = described.map((text) => ({ type: 'union' as const, ...text, refs: [] }))
  if (objects.length === 0) return none
  const some = fc
    .tuple(
      described,
      fc.uniqueArray(fc.constantFrom(...objects), { minLength: 1, maxLength: 4 }),
      fc.constantFrom({}, { closed: true }, { closed: false }),
    )
    .map(([text, refs, closed]) => ({ type: 'union' as const, ...text, refs, ...closed }))
  return fc.oneof({ weight: 5, arbitrary: some }, none)
}

export function arraySchema(pool: RefPool, depth: number = DEPTH): fc.Arbitrary<ArraySchema> {
  return fc
    .tuple(described, field(pool, depth - 1), fc.constantFrom({}, { maxLength: 10 }, { minLength: 1, maxLength: 2 }))
    .map(([text, items, length]) => ({ type: 'array', ...text, items, ...length }))
}

export function objectSchema(pool: RefPool, depth: number = DEPTH): fc.Arbitrary<ObjectSchema> {
  return fc
    .tuple(described, fc.dictionary(propertyName, field(pool, depth - 1), { maxKeys: 5 }))
    .chain(([text, properties]) => {
      const names = Object.keys(properties)
      return fc
        .tuple(fc.subarray(names), fc.subarray(names, { maxLength: Math.min(1, names.length) }), fc.boolean())
        .map(([required, nullable, spelled]) => ({
          type: 'object',
          ...text,
          ...(required.length > 0 || spelled ? { required } : {}),
          ...(nullable.length > 0 ? { nullable } : {}),
          properties,
        }))
    })
}

/** Any schema that may be a property or an item. */
function field(pool: RefPool, depth: number = DEPTH): fc.Arbitrary<FieldSchema> {
  const flat: fc.Arbitrary<FieldSchema>[] = [
    stringSchema(pool.tokens),
    integerSchema,
    booleanSchema,
    opaque,
    refSchema(pool),
    unionSchema(pool),
  ]
  if (depth <= 0) return fc.oneof(...flat)
  return fc.oneof(...flat, arraySchema(pool, depth), objectSchema(pool, depth))
}

/** The parameters of a method: scalars, and arrays of them. */
export const paramsSchema: fc.Arbitrary<ParamsSchema> = fc
  .tuple(
    described,
    fc.dictionary(
      propertyName,
      fc.oneof(
        scalar(),
        scalar().map((items): ParamSchema => ({ type: 'array', items })),
      ),
      { maxKeys: 4 },
    ),
  )
  .chain(([text, properties]) =>
    fc.subarray(Object.keys(properties)).map((required) => ({ type: 'params', ...text, required, properties })),
  )

function scalar(): fc.Arbitrary<StringSchema | IntegerSchema | Extract<ParamSchema, { type: 'boolean' }>> {
  return fc.oneof(stringSchema([]), integerSchema, booleanSchema)
}

/** A definition that is a field: what a named `boolean`, `bytes`, ... may say. */
export function namedField(type: 'boolean' | 'bytes' | 'cid-link' | 'blob'): fc.Arbitrary<FieldSchema> {
  if (type === 'boolean') return booleanSchema
  return described.map((text) => ({ type, ...text }))
}
