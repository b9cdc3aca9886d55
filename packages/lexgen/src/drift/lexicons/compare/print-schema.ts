import { SET_KEYS } from '../../../language/types.ts'
import { splitReference, typeTag } from '../../../text/nsid.ts'
import { isObject, type Json } from '../../../text/json.ts'
import { sortedRecord } from '../../../text/order.ts'
import type { Placed } from './comparison.ts'

/** A schema as data: without texts, refs spelled out, sets in order, so that what means the same is written the same. */
export function printSchema({ schema, nsid }: Placed): Json {
  return printNode(schema, nsid)
}

function printNode(node: object, nsid: string): Json {
  const type: unknown = Reflect.get(node, 'type')
  const entries = Object.entries(node).flatMap(([key, value]: [string, unknown]): [string, Json][] => {
    if (key === 'description' || value === undefined || (key === 'closed' && value === false)) return []
    if (key === 'ref') return [[key, spellOut(String(value), nsid)]]
    if (isSetKey(type, key) && Array.isArray(value)) return printSet(key, value.map(String), nsid)
    if (key === 'properties' && isObject(value)) return [[key, printProperties(value, nsid)]]
    return [[key, isObject(value) ? printNode(value, nsid) : toJson(value)]]
  })
  return sortedRecord(entries)
}

function isSetKey(type: unknown, key: string): boolean {
  return [...SET_KEYS].some(([kind, keys]) => kind === type && keys.includes(key))
}

function printSet(key: string, values: readonly string[], nsid: string): [string, Json][] {
  const names = key === 'refs' ? values.map((ref) => spellOut(ref, nsid)) : values
  return names.length === 0 && key !== 'refs' ? [] : [[key, [...new Set(names)].sort()]]
}

function printProperties(properties: object, nsid: string): Json {
  return sortedRecord(
    Object.entries(properties).map(([name, value]: [string, unknown]) => [
      name,
      isObject(value) ? printNode(value, nsid) : toJson(value),
    ]),
  )
}

function spellOut(ref: string, nsid: string): string {
  return typeTag(splitReference(ref, nsid))
}

/** What is left of a schema is scalars and lists of them. */
function toJson(value: unknown): Json {
  if (Array.isArray(value)) return value.map(toJson)
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}
