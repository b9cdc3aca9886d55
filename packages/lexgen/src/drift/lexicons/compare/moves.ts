import type { LexiconDocument } from '../../../language/document.ts'
import type { DefId } from '../../../text/nsid.ts'
import type { Comparison } from './comparison.ts'
import { documentSite, listUnmatched, NO_POSITIONS } from './documents.ts'
import { findRenames } from './renames.ts'

/** A document of either program; undefined where one lacks it. */
export interface DocumentPair {
  readonly nsid: string
  readonly base: LexiconDocument | undefined
  readonly head: LexiconDocument | undefined
}

/** Definitions that most likely have another name in their document, and those that most likely went to another document. */
export function findMoves(
  pairs: readonly DocumentPair[],
  comparison: Comparison,
): Pick<Comparison, 'renamed' | 'moved'> {
  const [renamed, moved] = [new Map<DefId, DefId>(), new Map<DefId, DefId>()]
  const { base, head } = comparison
  const [allGone, allAdded] = [[] as ReturnType<typeof listUnmatched>, [] as ReturnType<typeof listUnmatched>]
  for (const pair of pairs) {
    const added = pair.head === undefined ? [] : listUnmatched(pair.head, head, base)
    for (const each of added) allAdded.push(each)
    if (pair.base === undefined || pair.head === undefined) continue
    const gone = listUnmatched(pair.base, base, head)
    for (const each of gone) allGone.push(each)
    const site = documentSite(pair.nsid, NO_POSITIONS)
    for (const [old, now] of findRenames(gone, added, site, comparison)) renamed.set(old.def.id, now.def.id)
  }
  for (const [old, now] of findRenames(allGone, allAdded, documentSite('', NO_POSITIONS), comparison))
    if (!renamed.has(old.def.id)) moved.set(old.def.id, now.def.id)
  return { renamed, moved }
}
