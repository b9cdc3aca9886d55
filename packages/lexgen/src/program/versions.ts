import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { type Place, problem } from '../diagnostics/problem.ts'
import type { LexiconDocument } from '../language/document.ts'
import type { LoadedSource } from '../sources/load-documents.ts'
import { isTooDeep } from '../sources/nesting.ts'
import { canonicalJson } from '../text/json.ts'
import { addToGroup } from '../text/lists.ts'
import { splitReference } from '../text/nsid.ts'
import { pointerKeys, valueAt } from '../text/pointer.ts'
import { referencesOf } from './references-of.ts'

/** What to do where sources hold different documents of one NSID. */
export type OnConflict = 'error' | 'first' | 'last'

/** What counts of documents that share an id. */
export interface ChosenVersions {
  /** All of them, without the copies and the versions that do not count. */
  readonly loaded: readonly LoadedSource[]
  /** What is to be said about an id that several documents have; it matters only where one of them is picked. */
  readonly remarks: ReadonlyMap<string, readonly Diagnostic[]>
}

/**
 * Of documents that say the same one counts, and a note names the copies. Of different ones `first` and `last` take one, in the order
 * of the sources, with a warning for each other; with `error` all of them stay, and the errors name two places each.
 */
export function chooseVersions(all: readonly LoadedSource[], onConflict: OnConflict): ChosenVersions {
  const remarks = new Map<string, readonly Diagnostic[]>()
  const dropped = new Set<LoadedSource>()
  for (const [id, versions] of groupById(all)) {
    const taken = onConflict === 'last' ? versions.at(-1) : versions[0]
    if (taken === undefined || versions.length < 2) continue
    const said: Diagnostic[] = []
    for (const other of versions) {
      if (other === taken) continue
      const same = isSameVersion(taken, other)
      if (same) said.push(describeCopy(id, other, taken))
      else if (onConflict !== 'error') said.push(describePassedOver(id, other, taken, onConflict))
      // What is wrong with one that cannot be read stops the run by itself.
      else if (documentOf(other) !== undefined) said.push(describeConflict(id, other, taken))
      if (onConflict !== 'error' || (same && other.unit !== undefined)) dropped.add(other)
    }
    remarks.set(id, said)
  }
  return { loaded: dropped.size === 0 ? all : all.filter((each) => !dropped.has(each)), remarks }
}

function groupById(all: readonly LoadedSource[]): Map<string, LoadedSource[]> {
  const groups = new Map<string, LoadedSource[]>()
  for (const loaded of all) if (loaded.id !== undefined) addToGroup(groups, loaded.id, loaded)
  return groups
}

function isSameVersion(left: LoadedSource, right: LoadedSource): boolean {
  if (left.unit !== undefined && right.unit !== undefined)
    return isSameDocument(left.unit.document, right.unit.document)
  if (left.unit !== undefined || right.unit !== undefined) return false
  if (left.source.text === right.source.text && left.source.pointer === right.source.pointer) return true
  // What is refused for its depth is not gone through.
  if (isTooDeep(writtenIn(left)) || isTooDeep(writtenIn(right))) return false
  return canonicalJson(writtenIn(left)) === canonicalJson(writtenIn(right))
}

/** What a source holds that is no sound document. */
function writtenIn({ source }: LoadedSource): unknown {
  return 'value' in source ? source.value : source.text
}

/** Whether two documents say the same: layout, the order of keys, and whether references to themselves are local do not count. */
export function isSameDocument(left: LexiconDocument, right: LexiconDocument): boolean {
  return (
    canonicalJson(left) === canonicalJson(right) ||
    canonicalJson(spellOutReferences(left)) === canonicalJson(spellOutReferences(right))
  )
}

/** A copy in which every reference names document and definition, as those in modules of official libraries do. */
function spellOutReferences(document: LexiconDocument): unknown {
  const copy: unknown = structuredClone(document)
  for (const { ref, pointer } of referencesOf(document)) {
    const key = pointerKeys(pointer).at(-1)
    const holder = valueAt(copy, pointer.slice(0, pointer.lastIndexOf('/')))
    if (key !== undefined && typeof holder === 'object' && holder !== null)
      Reflect.set(holder, key, splitReference(ref, document.id).id)
  }
  return copy
}

function describeCopy(id: string, copy: LoadedSource, taken: LoadedSource): Diagnostic {
  const message = `${id} is here once more, word for word as in ${taken.source.path}`
  return problem('LEX3012', placeOf(id, copy), message)
}

function describeConflict(id: string, other: LoadedSource, first: LoadedSource): Diagnostic {
  const message = `expected one document ${id}, found a different one in ${first.source.path}`
  return problem('LEX3001', placeOf(id, other), message, {
    related: [relateTo('first found here', id, first)],
    hint: 'make them the same, leave out the file of one with --exclude, or take one with --on-conflict first (or last)',
  })
}

function describePassedOver(
  id: string,
  other: LoadedSource,
  taken: LoadedSource,
  which: Exclude<OnConflict, 'error'>,
): Diagnostic {
  const message = `expected one document ${id}, found a different one in ${taken.source.path}, which counts: it is the ${which}`
  return problem('LEX3013', placeOf(id, other), message, { related: [relateTo('this one counts', id, taken)] })
}

function placeOf(id: string, loaded: LoadedSource): Place & { readonly path: string } {
  const { path, lineOffset, pointer = '' } = loaded.source
  return { path, lineOffset, pointer: documentOf(loaded)?.originOf('/id') ?? pointer, nsid: id }
}

function relateTo(message: string, id: string, loaded: LoadedSource) {
  const { path, pointer, lineOffset } = placeOf(id, loaded)
  return { message, path, ...(pointer !== undefined && { pointer }), ...(lineOffset !== undefined && { lineOffset }) }
}

/** What is sound of a document, however much that is. */
function documentOf({ unit, partial }: LoadedSource) {
  return unit ?? partial
}
