import { findNearest } from '../../diagnostics/nearest.ts'
import { isObject, type JsonObject } from '../../text/json.ts'
import { childPointer, pointerKeys } from '../../text/pointer.ts'
import type { AnyKindRow, Child, Kind, Place } from '../kind-row.ts'
import { KINDS } from '../kinds.ts'
import { keysOf, kindOfType, TELLING_KEYS, typesAt } from '../types.ts'
import { findMeantKey } from './keys.ts'

/** What a document with slips is most likely meant to be, so that what is behind them is looked at in the same run. */
export interface Guess {
  readonly document: JsonObject
  /** The pointer in the document as it is written for one in `document`. */
  readonly writtenAt: (pointer: string) => string
}

/** A document with misspelt keys and types as they are meant; undefined where it has none. Its place in a table decides what a node is. */
export function guessMeaning(document: JsonObject): Guess | undefined {
  const written = new Map<string, string>()
  let isGuessed = false
  const guessed = readNode(document, 'document', '')
  if (!isGuessed) return undefined
  const writtenAt = (pointer: string): string => {
    let meant = ''
    let at = ''
    for (const key of pointerKeys(pointer)) {
      meant = childPointer(meant, key)
      at = childPointer(at, written.get(meant) ?? key)
    }
    return at
  }
  return { document: guessed, writtenAt }

  function readNode(node: JsonObject, kind: Kind, at: string): JsonObject {
    const rows: AnyKindRow['keys'] = KINDS[kind].keys
    const known = keysOf(kind)
    const entries = Object.entries(node).map(([key, value]): [string, unknown] => {
      const meant = Object.hasOwn(rows, key) ? key : (findMeantKey(key, node, known) ?? key)
      const place = childPointer(at, meant)
      if (meant !== key) {
        isGuessed = true
        written.set(place, key)
      }
      const child = Object.hasOwn(rows, meant) ? rows[meant]?.child : undefined
      return [meant, child === undefined ? value : readChildren(value, child, place)]
    })
    return Object.fromEntries(entries)
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
    const kind = known ?? guessKind(value, place)
    if (kind === undefined) return value
    if (known === undefined) isGuessed = true
    return readNode(known === undefined ? { ...value, type: kind } : value, kind, at)
  }
}

/** What a node without a type of the language is meant to be: by its type if it has one, else by its keys. */
function guessKind(node: JsonObject, place: Place | undefined): Kind | undefined {
  const { type } = node
  const near = typeof type === 'string' && place !== undefined ? findNearest(type, typesAt(place)) : undefined
  return kindOfType(near) ?? likelyKind(node)
}

/** The kind whose telling keys the node has most of; of several, the first. */
export function likelyKind(node: JsonObject): Kind | undefined {
  const [best] = [...TELLING_KEYS]
    .map(([kind, telling]) => ({ kind, hits: telling.filter((each) => Object.hasOwn(node, each)).length }))
    .toSorted((left, right) => right.hits - left.hits)
  return best === undefined || best.hits === 0 ? undefined : best.kind
}
