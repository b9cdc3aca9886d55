import type { FieldSchema, ObjectSchema, ParamSchema, ParamsSchema } from '../../language/document.ts'
import { childPointer } from '../../text/pointer.ts'
import { schemaDoc } from '../../typescript/docs.ts'
import { type LowerContext, isTypedFormat, lowerField } from '../../typescript/lower-type.ts'
import { type Property, type TypeExpr, keyword } from '../../typescript/model.ts'

/** Where an object is read from: what has a default may be left out of what a caller sends. */
export type Side = 'input' | 'output' | 'any'

/** The properties of an object, or the parameters of a method, in the author's order. */
export function lowerProperties(
  schema: ObjectSchema | ParamsSchema,
  pointer: string,
  side: Side,
  context: LowerContext,
): Property[] {
  const required = new Set(schema.required)
  const nullable = new Set(schema.type === 'object' ? schema.nullable : [])
  return Object.entries(schema.properties).map(([name, each]) => {
    const defaulted = side === 'input' && 'default' in each
    const flags = { optional: !required.has(name) || defaulted, nullable: nullable.has(name) }
    const property = lowerProperty(name, each, childPointer(`${pointer}/properties`, name), flags, context)
    return schema.type === 'params' ? { ...property, type: toReadonly(property.type) } : property
  })
}

/** Parameters take lists that nobody may write to, `as const` and the like: they are only read. */
function toReadonly(type: TypeExpr): TypeExpr {
  return type.kind === 'array' ? { ...type, isReadonly: true } : type
}

/** One property or parameter. Null is wrapped around the whole type: a nullable array is an array or null. */
function lowerProperty(
  name: string,
  schema: FieldSchema | ParamSchema,
  pointer: string,
  flags: { readonly optional: boolean; readonly nullable: boolean },
  context: LowerContext,
): Property {
  const type = lowerField(schema, pointer, context)
  const nullable: TypeExpr = flags.nullable ? { kind: 'union', members: [type, keyword('null')] } : type
  return {
    name,
    type: nullable,
    optional: flags.optional,
    doc: schemaDoc(schema, (format) => isTypedFormat(format, context)),
  }
}
