import type {
  Definition,
  FieldSchema,
  IntegerSchema,
  ObjectSchema,
  StringSchema,
  UnionSchema,
} from '../../language/document.ts'
import { type SoundNode, walkKinds } from '../../language/walk.ts'
import type { LinkedDef } from '../../program/program.ts'

/** Where an inline type stands in a document; decides its name. */
export type InlineRole = 'Params' | 'Input' | 'Output' | ''

/** A schema without a definition of its own that still gets a name in the output: a union, an enumeration or an object. */
export interface InlineType {
  readonly pointer: string
  readonly schema: UnionSchema | StringSchema | IntegerSchema | ObjectSchema
  readonly role: InlineRole
  /** Names of the properties that lead to it; `item` for an array's items. */
  readonly path: readonly string[]
}

/** What may get a name: what has members, properties or values of its own. */
const NAMED_KINDS: ReadonlySet<InlineType['schema']['type']> = new Set([
  'union',
  'string',
  'integer',
  'object',
] as const)

/** Whether a schema that stands inline gets a name of its own. */
export function isNamedInline(schema: FieldSchema): schema is InlineType['schema'] {
  if (schema.type === 'union') return schema.refs.length > 0
  if (schema.type === 'object') return Object.keys(schema.properties).length > 0
  if (schema.type === 'integer') return schema.const === undefined && nonEmpty(schema.enum)
  if (schema.type !== 'string' || schema.const !== undefined) return false
  return nonEmpty(schema.enum) || nonEmpty(schema.knownValues)
}

/** Every inline type of a definition, in the author's order. Claiming names and lowering both ask, so it is found once. */
export function inlineTypesOf(def: LinkedDef): readonly InlineType[] {
  const known = FOUND.get(def)
  if (known !== undefined) return known
  const found = findInlineTypes(def)
  FOUND.set(def, found)
  return found
}

const FOUND = new WeakMap<LinkedDef, readonly InlineType[]>()

function findInlineTypes({ nsid, name, definition }: LinkedDef): InlineType[] {
  const found: InlineType[] = []
  walkKinds({ lexicon: 1, id: nsid, defs: { [name]: definition } }, NAMED_KINDS, (node) => {
    if (!isNamedInline(node.value)) return
    const { path, holder } = wayTo(node)
    if (path.length > 0) found.push({ pointer: node.pointer, schema: node.value, role: roleOf(holder), path })
  })
  return found
}

/** Whether a named definition is a closed or open set of values. */
export function isEnumeration(definition: Definition): definition is StringSchema | IntegerSchema {
  return (definition.type === 'string' || definition.type === 'integer') && isNamedInline(definition)
}

/** The names that lead to a schema, and what they start from: a definition, the params, or a body or record around it. */
function wayTo(node: SoundNode): { readonly path: readonly string[]; readonly holder: SoundNode } {
  const path: string[] = []
  let holder = node
  while (holder.parent !== undefined && (holder.place === 'field' || isParameter(holder))) {
    path.unshift(holder.name ?? 'item')
    holder = holder.parent
  }
  return { path, holder: holder.place === 'body' && holder.parent !== undefined ? holder.parent : holder }
}

function isParameter({ place }: SoundNode): boolean {
  return place === 'parameter' || place === 'parameterItem'
}

function roleOf({ kind, key }: SoundNode): InlineRole {
  if (kind === 'params') return 'Params'
  if (kind !== 'body') return ''
  return key === 'input' ? 'Input' : 'Output'
}

function nonEmpty(values: readonly unknown[] | undefined): boolean {
  return values !== undefined && values.length > 0
}
