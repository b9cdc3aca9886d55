import { findNearest } from '../../diagnostics/nearest.ts'
import { isObject, type JsonObject } from '../../text/json.ts'
import { childPointer, pointerKeys } from '../../text/pointer.ts'
import type { AnyKindRow, Child, Kind, Place } from '../kind-row.ts'
import { KINDS } from '../kinds.ts'
import { ALL_TYPES, keysOf, kindOfType, TELLING_KEYS, typesAt } from '../types.ts'
import { findMeantKey } from './keys.ts'

/** What a document with slips is most likely meant to be, as far as one can look behind them at once. */
export interface Guess {
  readonly document: JsonObject
  /** The pointer in the document as it is written for one in `document`. */
  readonly writtenAt: (pointer: string) => string
  /** Pointers, as they are written, of nodes whose keys alone tell their kind: they may have others than that kind knows. */
  readonly doubtful: readonly string[]
}

/** Keys under which a node stands one level deeper than people write it who leave them out. */
const LEFT_OUT: { readonly [K in Kind]?: { readonly key: string; readonly place: Place } } = {
  body: { key: 'schema', place: 'body' },
  message: { key: 'schema', place: 'message' },
  record: { key: 'record', place: 'record' },
}

/**
 * A document with misspelt keys and types as they are meant; undefined where it has none. Its place in a table decides what a node
 * is. What is behind a slip stays as it is: it has to be rewritten and checked before its own slips can be told.
 */
export function guessMeaning(document: JsonObject): Guess | undefined {
  /** The written key, or that there is none, by the pointer of a key that is meant. */
  const written = new Map<string, string | undefined>()
  const doubtful: string[] = []
  let isGuessed = false
  const guessed = readNode(document, 'document', '')
  if (!isGuessed) return undefined
  return { document: guessed, writtenAt, doubtful: doubtful.map(writtenAt) }

  function writtenAt(pointer: string): string {
    let meant = ''
    let at = ''
    for (const key of pointerKeys(pointer)) {
      meant = childPointer(meant, key)
      const own = written.has(meant) ? written.get(meant) : key
      if (own !== undefined) at = childPointer(at, own)
    }
    return at
  }

  function readNode(node: JsonObject, kind: Kind, at: string): JsonObject {
    const rows: AnyKindRow['keys'] = KINDS[kind].keys
    const known = keysOf(kind)
    const taken = new Set<string>()
    const entries = Object.entries(node).map(([key, value]): [string, unknown] => {
      const near = Object.hasOwn(rows, key) ? undefined : findMeantKey(key, node, known)
      if (near !== undefined && !taken.has(near)) {
        taken.add(near)
        isGuessed = true
        written.set(childPointer(at, near), key)
        return [near, value]
      }
      const child = Object.hasOwn(rows, key) ? rows[key]?.child : undefined
      return [key, child === undefined ? value : readChildren(value, child, childPointer(at, key))]
    })
    return addLevel(Object.fromEntries(entries), kind, at)
  }

  function readChildren(value: unknown, child: Child, at: string): unknown {
    if (child.holds === 'one') return readChild(value, child, at)
    if (Array.isArray(value)) return value.map((each, i) => readChild(each, child, childPointer(at, i)))
    if (!isObject(value)) return value
    const entries = Object.entries(value)
    return Object.fromEntries(entries.map(([name, each]) => [name, readChild(each, child, childPointer(at, name))]))
  }

  function readChild(value: unknown, { kind: fixed, place }: Child, at: string): unknown {
    if (!isObject(value)) return value
    const known = fixed ?? kindOfType(value['type'])
    if (known !== undefined) return readNode(value, known, at)
    const guess = place === undefined ? undefined : guessType(value, place, at)
    if (guess !== undefined) isGuessed = true
    return guess ?? value
  }

  /** A node without a type of the language with the one that it is meant to have: by its type if it has one, else by its keys. */
  function guessType(node: JsonObject, place: Place, at: string): JsonObject | undefined {
    const key = Object.hasOwn(node, 'type') ? 'type' : Object.keys(node).find((each) => isMeantForType(each, node))
    const type = key === undefined ? undefined : node[key]
    const allowed = typesAt(place === 'definition' ? 'main' : place)
    const near = typeof type === 'string' ? (kindOfType(type) ?? nearestType(type, allowed)) : undefined
    const kind = kindOfType(near) ?? likelyKind(node, allowed) ?? likelyKind(node)
    if (kind === undefined) return undefined
    if (near === undefined) doubtful.push(at)
    const rest = Object.entries(node).filter(([each]) => each !== key)
    if (key !== undefined && key !== 'type') written.set(childPointer(at, 'type'), key)
    return Object.fromEntries([['type', kind], ...rest])
  }

  /** A body, message or record with what should stand in it, if that stands in its place. */
  function addLevel(node: JsonObject, kind: Kind, at: string): JsonObject {
    const level = LEFT_OUT[kind]
    if (level === undefined || Object.hasOwn(node, level.key)) return node
    const own = new Set<string>(keysOf(kind))
    const inside = Object.entries(node).filter(([each]) => !own.has(each) || (each === 'type' && kind !== 'record'))
    const held = likelyKind(Object.fromEntries(inside))
    if (held === undefined || !typesAt(level.place).includes(held)) return node
    const { key } = level
    isGuessed = true
    const child = childPointer(at, key)
    written.set(child, undefined)
    doubtful.push(child)
    const around = Object.entries(node).filter((entry) => !inside.includes(entry))
    return Object.fromEntries([...around, [key, { ...Object.fromEntries(inside), type: held }]])
  }
}

/** The type that is meant, if possible one that is allowed. */
function nearestType(type: string, allowed: readonly Kind[]): string | undefined {
  return findNearest(type, allowed) ?? findNearest(type, ALL_TYPES)
}

function isMeantForType(key: string, node: JsonObject): boolean {
  return typeof node[key] === 'string' && findMeantKey(key, node, ['type']) !== undefined
}

/** The kind whose telling keys the node has most of, out of those that are allowed; of several, the first. */
export function likelyKind(node: JsonObject, allowed?: readonly Kind[]): Kind | undefined {
  const [best] = [...TELLING_KEYS]
    .filter(([kind]) => allowed?.includes(kind) !== false)
    .map(([kind, telling]) => ({ kind, hits: telling.filter((each) => Object.hasOwn(node, each)).length }))
    .toSorted((left, right) => right.hits - left.hits)
  return best === undefined || best.hits === 0 ? undefined : best.kind
}
