import { checkKeys } from '../language/check/keys.ts'
import type { Where } from '../language/check/where.ts'
import type { LexiconDocument } from '../language/document.ts'
import { validate } from '../language/generated/validate.ts'
import { isObject, type JsonObject, ownValue } from '../text/json.ts'
import { isPrimaryType } from '../language/types.ts'

/** What is sound in a document with errors. */
export interface Salvaged {
  /** The document with the definitions whose structure has no error; possibly with none. */
  readonly document: LexiconDocument
  /** Names that the document has or may have besides: nothing can be said about references to them. */
  readonly dropped: ReadonlySet<string>
}

/**
 * The sound definitions of a document with errors, so that its references, and those to it, can be checked in the same run.
 * Undefined where an error is in the document around the definitions: then it is not sure what the document defines.
 */
export function salvage(document: JsonObject): Salvaged | undefined {
  const defs = ownValue(document, 'defs')
  if (!isObject(defs) || !isSound({ ...document, defs: { probe: { type: 'token' } } }) || !hasKnownKeys(document))
    return undefined
  const entries = Object.entries(defs)
  const kept = entries.filter((entry) => isSound({ ...document, defs: Object.fromEntries([entry]) }))
  const broken = entries.filter((entry) => !kept.includes(entry))
  const dropped = new Set(broken.map(([name]) => name))
  // A primary definition under another name is reported as such, and is the main definition once that is mended.
  if (broken.some(([, definition]) => isObject(definition) && isPrimaryType(definition['type']))) dropped.add('main')
  const candidate: unknown = { ...document, defs: Object.fromEntries(kept) }
  if (kept.length > 0) return isSound(candidate) ? { document: candidate, dropped } : undefined
  const { id } = document
  return typeof id === 'string' ? { document: { lexicon: 1, id, defs: {} }, dropped } : undefined
}

/** Whether a document has the structure of one. A key that the language does not know leads no reference astray. */
function isSound(document: unknown): document is LexiconDocument {
  return isObject(document) && validate(document)
}

/** Whether every key of the document itself is one that the language knows: one that is misspelt may stand for anything. */
function hasKnownKeys(document: JsonObject): boolean {
  let known = true
  const where: Where = {
    path: '',
    originOf: (pointer) => pointer,
    report: ({ severity }) => (known &&= severity !== 'error'),
    suggest: () => undefined,
  }
  checkKeys(document, '', 'document', where)
  return known
}
