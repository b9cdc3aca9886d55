/** The lists and questions that stages have about kinds of nodes, all of them read off the table of kinds. */
import type { Definition, FieldSchema, MethodDefinition, PrimaryDefinition, TokenSchema } from './document.ts'
import type { AnyKindRow, Kind, Place } from './kind-row.ts'
import { KINDS, RESOURCE_KEYS } from './kinds.ts'

/** Every kind, in the order of the table, which has a row for each and no other. */
export const ALL_KINDS: readonly Kind[] = Object.keys(KINDS) as Kind[]

/** The types that may stand at a place. */
export function typesAt(place: Place): readonly Kind[] {
  return kindsWhere(({ stands }) => stands[place] === true)
}

/** Types that a definition may have. */
export const DEFINITION_TYPES: ReadonlySet<string> = new Set(typesAt('main'))

/** Types of definitions that stand for an NSID and are named main ("Primary Type Definitions"). */
const PRIMARY_TYPES: ReadonlySet<string> = new Set(
  kindsWhere(({ stands }) => stands.main === true && stands.definition === undefined),
)

/** Types of schemas in property or item position ("Field Type Definitions"). */
export const FIELD_TYPES: ReadonlySet<string> = new Set(typesAt('field'))

/** Every type of the language. */
export const ALL_TYPES: ReadonlySet<string> = new Set(kindsWhere(({ keys }) => keys['type'] !== undefined))

const SCHEMA_TYPES: ReadonlySet<string> = new Set([...typesAt('field'), ...typesAt('definition')])
const METHOD_TYPES: ReadonlySet<string> = new Set(kindsWhere(({ keys }) => keys['parameters'] !== undefined))
const SCALAR_TYPES: ReadonlySet<string> = new Set(kindsWhere(({ data }) => data === 'scalar'))
const KIND_OF_TYPE: ReadonlyMap<unknown, Kind> = new Map(
  ALL_KINDS.flatMap((kind) => (ALL_TYPES.has(kind) ? [[kind, kind] as const] : [])),
)

/** Whether a definition is of a primary type. */
export function isPrimary(definition: Definition): definition is PrimaryDefinition {
  return isPrimaryType(definition.type)
}

/** The same of what may be no type at all. */
export function isPrimaryType(type: unknown): type is PrimaryDefinition['type'] {
  return typeof type === 'string' && PRIMARY_TYPES.has(type)
}

/** Whether a definition is something that is called by its NSID. */
export function isMethod(definition: Definition): definition is MethodDefinition {
  return METHOD_TYPES.has(definition.type)
}

/** The schema of a definition that describes data: the object of a record, any other named one itself; of what is called there is none. */
export function schemaOf(definition: Definition): FieldSchema | TokenSchema | undefined {
  if (definition.type === 'permission-set' || isMethod(definition)) return undefined
  return definition.type === 'record' ? definition.record : definition
}

/** Whether a kind is a schema: a field, or a definition that is no primary one. */
export function isSchemaKind(kind: Kind): kind is (FieldSchema | TokenSchema)['type'] {
  return SCHEMA_TYPES.has(kind)
}

/** Whether data of a type is a single value, as in JSON. */
export function isScalar(type: string): boolean {
  return SCALAR_TYPES.has(type)
}

/** The kind of what says that its `type` is this; undefined where the language has no such type. */
export function kindOfType(type: unknown): Kind | undefined {
  return KIND_OF_TYPE.get(type)
}

/** The keys that the language knows of a kind of node. */
export function keysOf(kind: Kind): readonly string[] {
  return Object.keys(KINDS[kind].keys)
}

/** Every key of the language. */
export const LANGUAGE_KEYS: ReadonlySet<string> = new Set(ALL_KINDS.flatMap(keysOf))

/** The keys that the language knows of a permission for a resource; undefined where it knows no such resource. */
export function keysOfPermission(resource: unknown): readonly string[] | undefined {
  if (typeof resource !== 'string' || !Object.hasOwn(RESOURCE_KEYS, resource)) return undefined
  return [...keysOf('permission'), ...(RESOURCE_KEYS[resource] ?? [])]
}

/** The keys that hold references, by kind. */
export const REFERRING_KEYS: ReadonlyMap<Kind, readonly string[]> = keysMarked('refers')

/** The keys whose lists are sets, by kind. */
export const SET_KEYS: ReadonlyMap<Kind, readonly string[]> = keysMarked('isSet')

/** The keys that tell what a node without a `type` is meant to be, by kind. */
export const TELLING_KEYS: ReadonlyMap<Kind, readonly string[]> = keysMarked('telling')

/** The keys that may hold anything, by kind. */
export const FREE_KEYS: ReadonlyMap<Kind, readonly string[]> = keysMarked('isFree')

/** Kinds that have no such keys are left out. */
function keysMarked(mark: 'refers' | 'isSet' | 'isFree' | 'telling'): ReadonlyMap<Kind, readonly string[]> {
  return new Map(
    ALL_KINDS.flatMap((kind) => {
      const { keys }: AnyKindRow = KINDS[kind]
      const marked = keysOf(kind).filter((key) => keys[key]?.[mark] === true)
      return marked.length === 0 ? [] : [[kind, marked] as const]
    }),
  )
}

function kindsWhere(says: (row: AnyKindRow) => boolean): readonly Kind[] {
  return ALL_KINDS.filter((kind) => says(KINDS[kind]))
}
