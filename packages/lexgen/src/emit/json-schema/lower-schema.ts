import type {
  ArraySchema,
  BlobSchema,
  BytesSchema,
  FieldSchema,
  ObjectSchema,
  ParamSchema,
  ParamsSchema,
  UnionSchema,
} from '../../language/document.ts'
import { usableDefault } from '../../data/allowed-value.ts'
import { membersOf } from '../../program/aliases.ts'
import { targetOf } from '../../program/look-up.ts'
import { typeTag } from '../../text/nsid.ts'
import { lowerScalar } from './lower-scalar.ts'
import { type LowerContext, type Schema, annotate, choose, present } from './schema.ts'

/** The JSON Schema of a field; what it says of itself stands outside of the choice between it and null. */
export function lowerField(schema: FieldSchema | ParamSchema, context: LowerContext, isNullable = false): Schema {
  const data = lowerData(schema, context)
  const about = { ...annotate(schema), ...present({ default: usableDefault(schema) }) }
  return { ...about, ...(isNullable ? { anyOf: [data, { type: 'null' }] } : data) }
}

function lowerData(schema: FieldSchema | ParamSchema, context: LowerContext): Schema {
  switch (schema.type) {
    case 'boolean':
    case 'integer':
    case 'string':
      return lowerScalar(schema)
    case 'bytes':
      return lowerBytes(schema, context)
    case 'cid-link':
      return { $ref: context.refToData('cidLink') }
    case 'blob':
      return lowerBlob(schema, context)
    case 'array':
      return lowerArray(schema, context)
    case 'object':
      return Object.keys(schema.properties).length === 0 ? lowerAnything(context) : lowerObject(schema, context)
    case 'ref':
      return lowerRef(schema.ref, context)
    case 'union':
      return lowerUnion(schema, context)
    case 'unknown':
      return lowerAnything(context)
  }
}

/** An object without properties of its own says no more than `unknown` does. */
function lowerAnything({ anything, refToData }: LowerContext): Schema {
  return { $ref: refToData(anything) }
}

function lowerBytes({ minLength, maxLength }: BytesSchema, { refToData }: LowerContext): Schema {
  const limits = present({ minBytes: minLength, maxBytes: maxLength })
  const isLimited = Object.keys(limits).length > 0
  return {
    $ref: refToData('bytes'),
    ...(isLimited && { type: 'object', properties: { $bytes: { type: 'string', ...limits } } }),
  }
}

function lowerBlob({ accept, maxSize }: BlobSchema, { refToData }: LowerContext): Schema {
  const properties = {
    ...(accept !== undefined && { mimeType: { type: 'string', accept } }),
    ...(maxSize !== undefined && { size: { type: 'integer', maximum: maxSize } }),
  }
  const isLimited = Object.keys(properties).length > 0
  return { $ref: refToData('blob'), ...(isLimited && { type: 'object', properties }) }
}

function lowerArray({ items, minLength, maxLength }: ArraySchema, context: LowerContext): Schema {
  return present({ type: 'array', items: lowerField(items, context), minItems: minLength, maxItems: maxLength })
}

/** An object, or the parameters of a method. */
export function lowerObject(schema: ObjectSchema | ParamsSchema, context: LowerContext): Schema {
  return printObject(requiredOf(schema, context), lowerProperties(schema, context))
}

/** An object under a name, told by its `$type`: a record has one always; any other object need not, but it has no other one. */
export function lowerTagged(schema: ObjectSchema, tag: string, isRecord: boolean, context: LowerContext): Schema {
  const required = requiredOf(schema, context).filter((name) => name !== '$type')
  // A property of that name is ours.
  const properties = lowerProperties(schema, context).filter(([name]) => name !== '$type')
  return printObject(isRecord ? ['$type', ...required] : required, [['$type', { const: tag }], ...properties])
}

function printObject(required: readonly string[], properties: readonly (readonly [string, Schema])[]): Schema {
  return {
    type: 'object',
    ...(required.length > 0 && { required }),
    ...(properties.length > 0 && { properties: Object.fromEntries(properties) }),
  }
}

/** What has to be there; of what a caller sends, not what has a default. */
function requiredOf({ required, properties }: ObjectSchema | ParamsSchema, { isSent }: LowerContext): string[] {
  const hasDefault = (name: string): boolean => Object.hasOwn(properties, name) && 'default' in Object(properties[name])
  return [...new Set(required)].filter((name) => !(isSent && hasDefault(name)))
}

function lowerProperties(schema: ObjectSchema | ParamsSchema, context: LowerContext): [string, Schema][] {
  const nullable = new Set(schema.type === 'object' ? schema.nullable : [])
  return Object.entries(schema.properties).map(([name, each]) => [name, lowerField(each, context, nullable.has(name))])
}

function lowerRef(ref: string, { program, nsid, refTo }: LowerContext): Schema {
  return { $ref: refTo(targetOf(ref, nsid, program)) }
}

/** What nothing is valid as. */
export const NOTHING: Schema = { not: {} }

/**
 * A choice by `$type`, so that each member is looked at only where it is meant, and errors are those of that member. A token has no
 * fields beside its `$type`.
 */
export function lowerUnion(schema: UnionSchema, { program, nsid, refTo }: LowerContext): Schema {
  const { defs, isOpen } = membersOf(schema, nsid, program.resolve)
  if (defs.length === 0 && !isOpen) return NOTHING
  const arms = defs.flatMap((def): Schema[] => {
    if (def.definition.type === 'token') return []
    const properties = { $type: { const: typeTag(def) } }
    return [choose({ type: 'object', required: ['$type'], properties }, { $ref: refTo(def) })]
  })
  const tags = defs.map(typeTag)
  return {
    type: 'object',
    required: ['$type'],
    properties: { $type: { type: 'string', ...(isOpen ? { minLength: 1 } : { enum: tags }) } },
    ...(arms.length > 0 && { allOf: arms }),
  }
}
