import type { FieldSchema, IntegerSchema, ParamSchema, StringSchema, UnionSchema } from '../language/document.ts'
import type { StringFormat } from '../language/formats.ts'
import { membersOf } from '../program/aliases.ts'
import { targetOf } from '../program/look-up.ts'
import type { LinkedDef, LinkedProgram } from '../program/program.ts'
import { typeTag } from '../text/nsid.ts'
import { type RuntimeType, type TypeExpr, keyword, literal, runtime, typeOf, unionOf } from './model.ts'
import { isNamedInline } from './symbols/inline-types.ts'
import { type SymbolTable, inlineRole } from './symbols/symbol.ts'

/** How string formats appear: as template literal types and aliases, or all as `string`. */
export type StringFormats = 'template' | 'plain'

/** What lowering the schemas of one definition needs to know. */
export interface LowerContext {
  readonly def: LinkedDef
  readonly program: LinkedProgram
  readonly symbols: SymbolTable
  readonly stringFormats: StringFormats
}

const FORMAT_TYPES: Readonly<Record<StringFormat, RuntimeType>> = {
  'at-identifier': 'AtIdentifier',
  'at-uri': 'AtUri',
  cid: 'Cid',
  datetime: 'Datetime',
  did: 'Did',
  handle: 'Handle',
  language: 'Language',
  nsid: 'Nsid',
  'record-key': 'RecordKey',
  tid: 'Tid',
  uri: 'Uri',
}

const TYPE_OF_FORMAT: ReadonlyMap<string, RuntimeType> = new Map(Object.entries(FORMAT_TYPES))

/** The type of a schema that stands at `pointer`: the name of an inline type, or the type itself. */
export function lowerField(schema: FieldSchema | ParamSchema, pointer: string, context: LowerContext): TypeExpr {
  if (isNamedInline(schema)) return typeOf(context.symbols.of(context.def, inlineRole(pointer)))
  return lowerSchema(schema, pointer, context)
}

/** The type itself, for a schema that is being given a name. */
export function lowerSchema(schema: FieldSchema | ParamSchema, pointer: string, context: LowerContext): TypeExpr {
  switch (schema.type) {
    case 'string':
      return lowerString(schema, context)
    case 'integer':
      return lowerInteger(schema)
    case 'boolean':
      return schema.const === undefined ? keyword('boolean') : literal(schema.const)
    case 'bytes':
      return runtime('Bytes')
    case 'cid-link':
      return runtime('CidLink')
    case 'blob':
      return runtime('BlobRef')
    case 'array':
      return { kind: 'array', item: lowerField(schema.items, `${pointer}/items`, context) }
    case 'ref':
      return lowerRef(schema.ref, context)
    case 'union':
      return lowerUnion(schema, context)
    case 'object':
    case 'unknown':
      return { kind: 'unknown-object' }
  }
}

/** A union's members, each with its `$type`; an open one ends in the arm for what is not known yet. */
export function lowerUnion(schema: UnionSchema, context: LowerContext): TypeExpr {
  const { defs, isOpen } = membersOf(schema, context.def.nsid, context.program.resolve)
  const members = defs.map((def) => lowerVariant(def, context))
  return unionOf(isOpen ? [...members, runtime('UnknownVariant')] : members)
}

function lowerVariant(def: LinkedDef, context: LowerContext): TypeExpr {
  const tag = typeTag(def)
  // A token has no fields: all that data can say of it is its name.
  if (def.definition.type === 'token') return { kind: 'tag', tag }
  const type = lowerTarget(def, context)
  return def.definition.type === 'object' ? { kind: 'tagged', type, tag } : type
}

function lowerRef(ref: string, context: LowerContext): TypeExpr {
  return lowerTarget(targetOf(ref, context.def.nsid, context.program), context)
}

function lowerTarget(def: LinkedDef, context: LowerContext): TypeExpr {
  return typeOf(context.symbols.of(def, 'type'))
}

function lowerString(schema: StringSchema, context: LowerContext): TypeExpr {
  if (schema.const !== undefined) return literal(schema.const)
  if (schema.enum && schema.enum.length > 0) return unionOf(unique(schema.enum).map(literal))
  const base = formatType(schema.format, context.stringFormats)
  if (!schema.knownValues || schema.knownValues.length === 0) return base
  const known = unionOf(unique(schema.knownValues).map(literal))
  return base.kind === 'keyword' ? runtime('KnownValues', known) : runtime('KnownFormatValues', known, base)
}

function lowerInteger(schema: IntegerSchema): TypeExpr {
  if (schema.const !== undefined) return literal(schema.const)
  if (schema.enum && schema.enum.length > 0) return unionOf(unique(schema.enum).map(literal))
  return keyword('number')
}

/** Whether a string's type names its format, so that the doc comment need not. */
export function isTypedFormat(format: string, context: LowerContext): boolean {
  return context.stringFormats === 'template' && TYPE_OF_FORMAT.has(format)
}

function formatType(format: string | undefined, stringFormats: StringFormats): TypeExpr {
  const name = format === undefined || stringFormats === 'plain' ? undefined : TYPE_OF_FORMAT.get(format)
  return name === undefined ? keyword('string') : runtime(name)
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)]
}
