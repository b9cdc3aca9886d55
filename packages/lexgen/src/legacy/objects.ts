import { isObject, type JsonObject, ownValue, quote } from '../text/json.ts'
import { findMeantKey } from '../language/check/keys.ts'
import { keysOf } from '../language/types.ts'
import { markOrigin, noteUse, type Rewriting, withKey, withoutKeys } from './rewriting.ts'

/** Where a schema stands; some rules depend on it. */
export type Position = 'property' | 'definition' | 'body' | 'parameter'

/** Keys that an object may have besides its properties. With any other, the properties are more likely misspelt than missing. */
const KEYS_BESIDE_PROPERTIES: ReadonlySet<string> = new Set([
  ...keysOf('object').filter((key) => key !== 'properties'),
  'additionalProperties',
])

/** N8c: an object that holds `key` and `record` is the record's object. */
export function unwrapRecord(node: JsonObject, at: string, rewriting: Rewriting): JsonObject {
  const record = ownValue(node, 'record')
  if (node['type'] !== 'object' || Object.hasOwn(node, 'properties') || !isObject(record)) return node
  if (record['type'] !== 'object') return node
  noteUse(rewriting, 'N8c', at, 'an object around a record is read as the object inside')
  const { description } = node
  return markOrigin(rewriting, `${at}/record`, { ...(description !== undefined && { description }), ...record })
}

/** N4i and N8a: an object that lists no properties is `unknown` as a property of 2022, and an empty object elsewhere. */
export function addProperties(node: JsonObject, at: string, rewriting: Rewriting, position: Position): JsonObject {
  if (node['type'] !== 'object' || Object.hasOwn(node, 'properties')) return node
  if (!Object.keys(node).every((key) => KEYS_BESIDE_PROPERTIES.has(key))) return node
  if (rewriting.isFlat && position === 'property') {
    noteUse(rewriting, 'N4i', at, 'an object without properties is read as "unknown"')
    const { description } = node
    return markOrigin(rewriting, at, { type: 'unknown', ...(description !== undefined && { description }) })
  }
  noteUse(rewriting, 'N8a', at, 'an object without properties is read as an empty one')
  return markOrigin(rewriting, at, { ...node, properties: markOrigin(rewriting, at, {}) })
}

/** N8b: names of properties that do not exist are dropped. Applied to legacy documents only; elsewhere they are mistakes. */
export function dropMissingNames(node: JsonObject, at: string, rewriting: Rewriting): JsonObject {
  const properties = ownValue(node, 'properties')
  if (!isObject(properties)) return node
  let next = node
  for (const key of ['required', 'nullable'] as const) {
    const names = ownValue(node, key)
    if (!Array.isArray(names)) continue
    const kept = names.filter((name: unknown, i) => {
      if (typeof name !== 'string' || Object.hasOwn(properties, name)) return true
      noteUse(
        rewriting,
        'N8b',
        `${at}/${key}/${i}`,
        `"${key}" names ${quote(name)}, which is no property, and is read without it`,
      )
      return false
    })
    if (kept.length < names.length)
      next = withKey(rewriting, at, next, key, markOrigin(rewriting, `${at}/${key}`, kept))
  }
  return next
}

/** N12: a record that does not say what its keys look like has TIDs. */
export function addRecordKey(node: JsonObject, at: string, rewriting: Rewriting): JsonObject {
  if (Object.hasOwn(node, 'key')) return node
  // With a key that is nearly called so, it is more likely misspelt than missing.
  if (Object.keys(node).some((name) => findMeantKey(name, node, ['key']) !== undefined)) return node
  noteUse(rewriting, 'N12', at, 'a record without a key is read as one with the key "tid"')
  const { type, description, ...rest } = node
  return markOrigin(rewriting, at, { type, ...(description !== undefined && { description }), key: 'tid', ...rest })
}

/** The same object without what JSON Schema adds to objects. */
export function dropSchemaKeys(node: JsonObject, at: string, rewriting: Rewriting): JsonObject {
  const dropped = rewriting.isFlat ? ['$defs', 'additionalProperties'] : ['$defs']
  const present = dropped.filter((key) => Object.hasOwn(node, key))
  return present.length > 0 ? withoutKeys(rewriting, at, node, present) : node
}
