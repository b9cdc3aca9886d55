import type {
  FieldSchema,
  IntegerSchema,
  LexiconDocument,
  ObjectSchema,
  ParamSchema,
  StringSchema,
  UnionSchema,
} from '../language/document.ts'
import { childPointer } from '../text/pointer.ts'

/** Where an inline type stands in a document; decides its name. */
export type InlineRole = 'Params' | 'Input' | 'Output' | 'Message' | ''

/** A schema without a definition of its own that still gets a name in the output: a union, an enumeration or an object. */
export interface InlineType {
  readonly pointer: string
  readonly schema: UnionSchema | StringSchema | IntegerSchema | ObjectSchema
  /** The definition that holds it. */
  readonly def: string
  readonly role: InlineRole
  /** Names of the properties that lead to it; `item` for an array's items. */
  readonly path: readonly string[]
}

/** Whether a schema that stands inline gets a name of its own. */
export function isNamedInline(schema: FieldSchema | ParamSchema): schema is InlineType['schema'] {
  switch (schema.type) {
    case 'union':
      return schema.refs.length > 0
    case 'string':
      return schema.const === undefined && (nonEmpty(schema.enum) || nonEmpty(schema.knownValues))
    case 'integer':
      return schema.const === undefined && nonEmpty(schema.enum)
    case 'object':
      return Object.keys(schema.properties).length > 0
    default:
      return false
  }
}

/** Every inline type of a document, in the author's order. */
export function inlineTypes(document: LexiconDocument): InlineType[] {
  const found: InlineType[] = []
  for (const [def, definition] of Object.entries(document.defs)) {
    const at = childPointer('/defs', def)
    const visit = (
      schema: FieldSchema | ParamSchema,
      pointer: string,
      role: InlineRole,
      path: readonly string[],
    ): void => {
      if (path.length > 0 && isNamedInline(schema)) found.push({ pointer, schema, def, role, path })
      if (schema.type === 'object') visitProperties(schema.properties, pointer, role, path)
      if (schema.type === 'array') visit(schema.items, `${pointer}/items`, role, [...path, 'item'])
    }
    const visitProperties = (
      properties: Readonly<Record<string, FieldSchema | ParamSchema>>,
      pointer: string,
      role: InlineRole,
      path: readonly string[],
    ): void => {
      for (const [name, schema] of Object.entries(properties)) {
        visit(schema, childPointer(`${pointer}/properties`, name), role, [...path, name])
      }
    }
    switch (definition.type) {
      case 'record':
        visit(definition.record, `${at}/record`, '', [])
        break
      case 'query':
      case 'procedure':
      case 'subscription':
        if (definition.parameters) visitProperties(definition.parameters.properties, `${at}/parameters`, 'Params', [])
        if (definition.type === 'procedure' && definition.input?.schema) {
          visit(definition.input.schema, `${at}/input/schema`, 'Input', [])
        }
        if (definition.type !== 'subscription' && definition.output?.schema) {
          visit(definition.output.schema, `${at}/output/schema`, 'Output', [])
        }
        break
      case 'permission-set':
      case 'token':
        break
      default:
        visit(definition, at, '', [])
    }
  }
  return found
}

function nonEmpty(values: readonly unknown[] | undefined): boolean {
  return values !== undefined && values.length > 0
}
