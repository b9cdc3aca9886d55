import { childPointer } from '../text/pointer.ts'
import { keysOf, REFERRING_KEYS, typesAt } from '../language/types.ts'
import { isObject, type JsonObject, ownValue } from '../text/json.ts'
import { dropNegation, rewriteComment, rewriteEmptySchema, rewriteTuple, rewriteTypelessConst } from './json-schema.ts'
import { addProperties, dropSchemaKeys, type Position, unwrapRecord } from './objects.ts'
import { rewriteOneOf } from './one-of.ts'
import { rewriteBareRef, rewriteBareUnion, rewriteJsonSchemaRef, rewriteReferences } from './references.ts'
import { hoist, markOrigin, mapValues, noteUse, type Rewriting, withKey } from './rewriting.ts'
import { dropRefOfString, rewriteDateTimeFormat, rewriteType } from './types.ts'

type NodeRule = (node: JsonObject, at: string, rewriting: Rewriting) => JsonObject

/** Rules that look at one schema only, in the order in which they build on each other. */
const NODE_RULES: readonly NodeRule[] = [
  rewriteComment,
  rewriteJsonSchemaRef,
  rewriteTypelessConst,
  dropNegation,
  rewriteEmptySchema,
  rewriteType,
  rewriteDateTimeFormat,
  dropRefOfString,
  rewriteTuple,
  unwrapRecord,
  rewriteReferences,
]

/** A schema in today's language: the same node where no rule applies. `at` is its JSON pointer in the source. */
export function rewriteField(node: unknown, at: string, rewriting: Rewriting, position: Position): unknown {
  if (typeof node === 'string') return rewriteBareRef(node, at, rewriting)
  if (Array.isArray(node)) return rewriteBareUnion(node, at, rewriting)
  if (!isObject(node)) return node
  if (isOfToday(node)) return rewriteInside(node, at, rewriting)
  const scoped = enterDefs(node, at, rewriting)
  let next = rewriteOneOf(node, at, rewriting, rewriteDefinitionNode)
  for (const rule of NODE_RULES) next = rule(next, at, rewriting)
  next = addProperties(next, at, rewriting, position)
  next = dropSchemaKeys(next, at, rewriting)
  next = rewriteInside(next, rewriting.origins.get(next) ?? at, rewriting)
  if (scoped) rewriting.scopes.pop()
  return next
}

/** A definition in today's language. */
export function rewriteDefinitionNode(node: unknown, at: string, rewriting: Rewriting): unknown {
  return rewriteField(node, at, rewriting, 'definition')
}

/**
 * Whether no rule can apply to a node itself. Nearly all nodes of today's documents pass here, which is why it looks at the keys
 * first and asks the rules only where it must.
 */
function isOfToday(node: JsonObject): boolean {
  const keys = PLAIN_KEYS.get(node['type'])
  if (keys === undefined) return false
  for (const key in node) if (!keys.has(key)) return false
  if (keys.has('properties')) return Object.hasOwn(node, 'properties')
  if (keys.has('items')) return isObject(node['items'])
  return node['format'] !== 'date-time'
}

/** The keys of today by the type of a field; what refers is left to the rules about references. */
const PLAIN_KEYS: ReadonlyMap<unknown, ReadonlySet<string>> = new Map(
  typesAt('field').flatMap((type) => (REFERRING_KEYS.has(type) ? [] : [[type, new Set(keysOf(type))] as const])),
)

function rewriteInside(node: JsonObject, at: string, rewriting: Rewriting): JsonObject {
  const { type } = node
  if (type === 'array') {
    const items = ownValue(node, 'items')
    const itemsAt = originOfChild(items, `${at}/items`, rewriting)
    return withKey(rewriting, at, node, 'items', rewriteField(items, itemsAt, rewriting, 'property'))
  }
  const properties = ownValue(node, 'properties')
  if (type !== 'object' || !isObject(properties)) return node
  const next = mapValues(rewriting, `${at}/properties`, properties, (property, place) =>
    rewriteField(property, place, rewriting, 'property'),
  )
  return withKey(rewriting, at, node, 'properties', next)
}

function originOfChild(child: unknown, at: string, rewriting: Rewriting): string {
  return isObject(child) ? (rewriting.origins.get(child) ?? at) : at
}

/** N4b: the `$defs` of a schema become definitions of the document. Returns whether a scope of names was entered. */
function enterDefs(node: JsonObject, at: string, rewriting: Rewriting): boolean {
  const defs = ownValue(node, '$defs')
  if (!isObject(defs)) return false
  noteUse(rewriting, 'N4b', `${at}/$defs`, '"$defs" of a schema are read as definitions of the document')
  const names = new Map<string, string>()
  // Every name first, since the definitions may refer to each other.
  for (const name of Object.keys(defs))
    names.set(
      name,
      hoist(rewriting, name, () => ({})),
    )
  rewriting.scopes.push({ names, defs })
  for (const [name, newName] of names) {
    const place = childPointer(`${at}/$defs`, name)
    const definition = rewriteDefinitionNode(defs[name], place, rewriting)
    if (isObject(definition)) rewriting.hoisted.set(newName, markOrigin(rewriting, place, { ...definition }))
  }
  return true
}
