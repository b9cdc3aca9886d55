import type {
  Definition,
  LexiconDocument,
  NamedDefinition,
  ObjectSchema,
  PermissionSetDefinition,
} from '../../language/document.ts'
import { isPrimary } from '../../language/types.ts'
import { assertNever } from '../../text/assert-never.ts'
import { NO_DOC, docOf, schemaDoc, seeTag } from '../../typescript/docs.ts'
import { type InlineType, inlineTypes, step } from '../../typescript/inline-types.ts'
import type { Declaration, Json, Module, Property } from '../../typescript/ir.ts'
import { lowerMethod } from './lower-method.ts'
import { lowerProperties } from './lower-object.ts'
import { type LowerContext, isTypedFormat, literal, lowerSchema, lowerUnion } from '../../typescript/lower-type.ts'
import { isEnumeration } from '../../typescript/naming.ts'

/** Lowers one document to the declarations of its module: definitions as written, the inline types behind the definition that holds them. */
export function lowerModule(document: LexiconDocument, context: LowerContext): Module {
  const inlines = groupByDef(inlineTypes(document))
  const declarations = Object.entries(document.defs).flatMap(([name, definition]) => [
    ...lowerDefinition(name, definition, document, context),
    ...(inlines.get(name) ?? []).flatMap(({ schema, pointer, role }) => lowerInline(schema, pointer, role, context)),
  ])
  return { nsid: document.id, path: document.id.replaceAll('.', '/'), doc: docOf([document.description]), declarations }
}

function groupByDef(inlines: readonly InlineType[]): Map<string, InlineType[]> {
  const groups = new Map<string, InlineType[]>()
  for (const inline of inlines) {
    const group = groups.get(inline.def)
    if (group) group.push(inline)
    else groups.set(inline.def, [inline])
  }
  return groups
}

function lowerDefinition(
  name: string,
  definition: Definition,
  document: LexiconDocument,
  context: LowerContext,
): Declaration[] {
  if (!isPrimary(definition)) return lowerNamed(name, definition, context)
  switch (definition.type) {
    case 'query':
    case 'procedure':
    case 'subscription':
      return lowerMethod(definition, context)
    case 'permission-set':
      return [lowerPermissionSet(name, definition, document.id, context)]
    case 'record':
      return lowerRecord(name, definition, context)
    default:
      return assertNever(definition)
  }
}

function lowerRecord(
  name: string,
  definition: Extract<Definition, { type: 'record' }>,
  context: LowerContext,
): Declaration[] {
  const { names, nsid } = context
  const tag = name === 'main' ? nsid : `${nsid}#${name}`
  const typeName = names.type(name)
  const guard = names.guard(name)
  const doc = docOf([definition.description, definition.record.description])
  const properties = taggedProperties(tag, false, definition.record, `/defs${step(name)}/record`, context)
  return [
    // An alias, since an interface would not fit where the language says `unknown`, as in the input of createRecord.
    {
      kind: 'alias',
      name: typeName,
      doc: { ...doc, tags: [...doc.tags, seeTag(tag)] },
      type: { kind: 'object', properties },
    },
    { kind: 'guard', name: guard, typeName, tag, addsTag: false },
    { kind: 'record', name: names.value(name), typeName, guard, doc, nsid: tag, key: definition.key },
  ]
}

function lowerNamed(name: string, definition: NamedDefinition, context: LowerContext): Declaration[] {
  const { names, nsid } = context
  const pointer = `/defs${step(name)}`
  const typeName = names.type(name)
  const tag = name === 'main' ? nsid : `${nsid}#${name}`
  if (definition.type === 'token') {
    return [{ kind: 'token', name: names.value(name), typeName, doc: docOf([definition.description]), value: tag }]
  }
  const doc = schemaDoc(definition, (format) => isTypedFormat(format, context))
  if (definition.type === 'object') {
    return [
      { kind: 'interface', name: typeName, doc, properties: taggedProperties(tag, true, definition, pointer, context) },
      { kind: 'guard', name: names.guard(name), typeName, tag, addsTag: true },
    ]
  }
  return [
    { kind: 'alias', name: typeName, doc, type: lowerSchema(definition, pointer, context) },
    ...(isEnumeration(definition) ? [valueList(definition, names.values(pointer))] : []),
  ]
}

function lowerInline(
  schema: InlineType['schema'],
  pointer: string,
  role: string,
  context: LowerContext,
): Declaration[] {
  const name = context.names.inline(pointer)
  // The property that the type stands in carries its description.
  const doc = NO_DOC
  switch (schema.type) {
    case 'object':
      return [
        {
          kind: 'interface',
          name,
          doc,
          properties: lowerProperties(schema, pointer, role === 'Input' ? 'input' : 'any', context),
        },
      ]
    case 'union':
      return [{ kind: 'alias', name, doc, type: lowerUnion(schema, context) }]
    case 'string':
    case 'integer':
      return [
        { kind: 'alias', name, doc, type: lowerSchema(schema, pointer, context) },
        valueList(schema, context.names.values(pointer)),
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

function valueList(
  schema: { readonly enum?: readonly (string | number)[]; readonly knownValues?: readonly string[] },
  name: string,
): Declaration {
  const closed = schema.enum && schema.enum.length > 0 ? schema.enum : undefined
  return { kind: 'values', name, values: [...new Set(closed ?? schema.knownValues ?? [])] }
}

function lowerPermissionSet(
  name: string,
  definition: PermissionSetDefinition,
  nsid: string,
  context: LowerContext,
): Declaration {
  const { type: _type, description, ...rest } = definition
  return {
    kind: 'permission-set',
    name: context.names.value(name),
    doc: docOf([definition.title, definition.detail, description], [seeTag(nsid)]),
    value: { nsid, ...toJson(rest) },
  }
}

/** JSON boundary: what was parsed from JSON is JSON. */
function toJson(value: object): { readonly [key: string]: Json } {
  return value as { readonly [key: string]: Json }
}
