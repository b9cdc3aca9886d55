import { checkStructure } from '../language/check/structure.ts'
import type { Where } from '../language/check/where.ts'
import type { Definition, LexiconDocument } from '../language/document.ts'
import { isPrimaryType } from '../language/types.ts'
import { isObject, type JsonObject, ownValue } from '../text/json.ts'

/** What is sound in a document with errors. */
export interface Salvaged {
  /** The document with the definitions whose structure has no error; possibly with none. */
  readonly document: LexiconDocument
  /** Names that the document has or may have besides: nothing can be said about references to them. */
  readonly dropped: ReadonlySet<string>
}

/**
 * The sound definitions of a document with errors, so that its references, and those to it, can be checked in the same run; `id` is what
 * it is called. Undefined where it cannot be told what it defines.
 */
export function salvage(document: JsonObject, id: string): Salvaged | undefined {
  const defs = ownValue(document, 'defs')
  if (!isObject(defs)) return undefined
  const dropped = new Set<string>()
  const kept: [string, Definition][] = []
  for (const [name, definition] of Object.entries(defs)) {
    const alone: unknown = { lexicon: 1, id: ANY_NSID, defs: Object.fromEntries([[name, definition]]) }
    if (checkStructure(alone, SILENT)) {
      for (const entry of Object.entries(alone.defs)) kept.push(entry)
      continue
    }
    dropped.add(name)
    // A primary definition under another name is reported as such, and is the main definition once that is mended.
    if (isObject(definition) && isPrimaryType(definition['type'])) dropped.add('main')
  }
  return { document: { lexicon: 1, id, defs: Object.fromEntries(kept) }, dropped }
}

/** What a definition is tried in: whether the id around it is one has been checked. */
const ANY_NSID = 'com.example.thing'

const SILENT: Where = {
  path: '',
  originOf: (pointer) => pointer,
  report: () => undefined,
  suggest: () => undefined,
}
