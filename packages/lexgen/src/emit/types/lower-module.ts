import type {
  Definition,
  LexiconDocument,
  NamedDefinition,
  ObjectSchema,
  PermissionSetDefinition,
} from '../../language/document.ts'
import { isPrimary } from '../../language/types.ts'
import { defsOf } from '../../program/look-up.ts'
import type { LinkedDef, LinkedProgram } from '../../program/program.ts'
import { assertNever } from '../../text/assert-never.ts'
import type { Json } from '../../text/json.ts'
import { typeTag } from '../../text/nsid.ts'
import { childPointer } from '../../text/pointer.ts'
import { NO_DOC, docOf, schemaDoc, seeTag } from '../../typescript/docs.ts'
import {
  type LowerContext,
  type StringFormats,
  isTypedFormat,
  lowerSchema,
  lowerUnion,
} from '../../typescript/lower-type.ts'
import { type Property, literal } from '../../typescript/model.ts'
import { type InlineType, inlineTypesOf, isEnumeration } from '../../typescript/symbols/inline-types.ts'
import { type SymbolTable, inlineRole, valuesRole } from '../../typescript/symbols/symbol.ts'
import type { Declaration } from './declaration.ts'
import { lowerMethod } from './lower-method.ts'
import { lowerProperties } from './lower-object.ts'

/** What lowering a document needs besides it. */
export interface LowerOptions {
  readonly program: LinkedProgram
  readonly symbols: SymbolTable
  readonly stringFormats: StringFormats
}

/** Lowers one document to the declarations of its module: definitions as written, each with its inline types behind it. */
export function lowerModule(document: LexiconDocument, options: LowerOptions): Declaration[] {
  return defsOf(document, options.program).flatMap((def) => {
    const context: LowerContext = { ...options, def }
    return [...lowerDefinition(def, context), ...inlineTypesOf(def).flatMap((inline) => lowerInline(inline, context))]
  })
}

function lowerDefinition(def: LinkedDef, context: LowerContext): Declaration[] {
  const { definition } = def
  if (!isPrimary(definition)) return lowerNamed(definition, context)
  switch (definition.type) {
    case 'query':
    case 'procedure':
    case 'subscription':
      return lowerMethod({ ...def, definition }, context)
    case 'permission-set':
      return [lowerPermissionSet(def.nsid, definition, context)]
    case 'record':
      return lowerRecord(definition, context)
    default:
      return assertNever(definition)
  }
}

function lowerRecord(definition: Extract<Definition, { type: 'record' }>, context: LowerContext): Declaration[] {
  const { def, symbols } = context
  const tag = typeTag(def)
  const typeName = symbols.of(def, 'type').name
  const guard = symbols.of(def, 'guard').name
  const doc = docOf([definition.description, definition.record.description])
  const properties = taggedProperties(tag, false, definition.record, `${pointerOf(def)}/record`, context)
  return [
    // An alias, since an interface would not fit where the language says `unknown`, as in the input of createRecord.
    {
      kind: 'alias',
      name: typeName,
      doc: { ...doc, tags: [...doc.tags, seeTag(tag)] },
      type: { kind: 'object', properties },
    },
    { kind: 'guard', name: guard, typeName, tag, addsTag: false },
    { kind: 'record', name: symbols.of(def, 'value').name, typeName, guard, doc, nsid: tag, key: definition.key },
  ]
}

function lowerNamed(definition: NamedDefinition, context: LowerContext): Declaration[] {
  const { def, symbols } = context
  const pointer = pointerOf(def)
  const name = symbols.of(def, 'type').name
  const tag = typeTag(def)
  if (definition.type === 'token') {
    const doc = docOf([definition.description])
    return [{ kind: 'token', name: symbols.of(def, 'value').name, typeName: name, doc, value: tag }]
  }
  const doc = schemaDoc(definition, (format) => isTypedFormat(format, context))
  if (definition.type === 'object') {
    return [
      { kind: 'interface', name, doc, properties: taggedProperties(tag, true, definition, pointer, context) },
      { kind: 'guard', name: symbols.of(def, 'guard').name, typeName: name, tag, addsTag: true },
    ]
  }
  return [
    { kind: 'alias', name, doc, type: lowerSchema(definition, pointer, context) },
    ...(isEnumeration(definition) ? [listValues(definition, pointer, context)] : []),
  ]
}

function lowerInline({ schema, pointer, role }: InlineType, context: LowerContext): Declaration[] {
  const { name } = context.symbols.of(context.def, inlineRole(pointer))
  // The property that the type stands in carries its description.
  const doc = NO_DOC
  switch (schema.type) {
    case 'object': {
      const properties = lowerProperties(schema, pointer, role === 'Input' ? 'input' : 'any', context)
      return [{ kind: 'interface', name, doc, properties }]
    }
    case 'union':
      return [{ kind: 'alias', name, doc, type: lowerUnion(schema, context) }]
    case 'string':
    case 'integer':
      return [
        { kind: 'alias', name, doc, type: lowerSchema(schema, pointer, context) },
        listValues(schema, pointer, context),
      ]
  }
}

/** `$type` comes first: required in a record, optional in an object that may stand outside a union. A property of that name is ours. */
function taggedProperties(
  tag: string,
  optional: boolean,
  schema: ObjectSchema,
  pointer: string,
  context: LowerContext,
): Property[] {
  const properties = lowerProperties(schema, pointer, 'any', context)
  const written = properties.find(({ name }) => name === '$type')
  const type: Property = { name: '$type', type: literal(tag), optional, doc: written?.doc ?? NO_DOC }
  return [type, ...properties.filter((property) => property !== written)]
}

function listValues(
  schema: { readonly enum?: readonly (string | number)[]; readonly knownValues?: readonly string[] },
  pointer: string,
  { def, symbols }: LowerContext,
): Declaration {
  const closed = schema.enum && schema.enum.length > 0 ? schema.enum : undefined
  const values = [...new Set(closed ?? schema.knownValues ?? [])]
  return { kind: 'values', name: symbols.of(def, valuesRole(pointer)).name, values }
}

function lowerPermissionSet(nsid: string, definition: PermissionSetDefinition, context: LowerContext): Declaration {
  const { type: _type, description, ...rest } = definition
  return {
    kind: 'permission-set',
    name: context.symbols.of(context.def, 'value').name,
    doc: docOf([definition.title, definition.detail, description], [seeTag(nsid)]),
    value: { nsid, ...toJson(rest) },
  }
}

/** The place of a definition in its document. */
function pointerOf({ name }: LinkedDef): string {
  return childPointer('/defs', name)
}

/** JSON boundary: what was parsed from JSON is JSON. */
function toJson(value: object): { readonly [key: string]: Json } {
  return value as { readonly [key: string]: Json }
}
