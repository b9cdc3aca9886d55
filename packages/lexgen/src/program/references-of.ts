import type { LexiconDocument } from '../language/document.ts'
import type { Kind } from '../language/kind-row.ts'
import { REFERRING_KEYS } from '../language/types.ts'
import { walkJson, walkKinds } from '../language/walk.ts'
import { type JsonObject, stringsOf } from '../text/json.ts'

/** One use of a reference in a document. */
export interface Reference {
  readonly ref: string
  /** JSON pointer of the reference's text in the document. */
  readonly pointer: string
  /** Whether it is a member of a union. */
  readonly inUnion: boolean
}

const REFERRING_KINDS = new Set(REFERRING_KEYS.keys())

/** Every reference that a document makes, in the author's order. */
export function referencesOf(document: LexiconDocument): Reference[] {
  const found: Reference[] = []
  walkKinds(document, REFERRING_KINDS, ({ kind, value, pointer }) => collectFrom(value, kind, pointer, found))
  return found
}

/** The same for a document that need not be sound. */
export function referencesIn(document: JsonObject): Reference[] {
  const found: Reference[] = []
  walkJson(document, ({ kind, value, pointer }) => collectFrom(value, kind, pointer, found))
  return found
}

function collectFrom(node: object, kind: Kind, pointer: string, found: Reference[]): void {
  for (const key of REFERRING_KEYS.get(kind) ?? []) {
    const held: unknown = Reflect.get(node, key)
    if (typeof held === 'string') found.push({ ref: held, pointer: `${pointer}/${key}`, inUnion: false })
    else stringsOf(held).forEach((ref, i) => found.push({ ref, pointer: `${pointer}/${key}/${i}`, inUnion: true }))
  }
}
