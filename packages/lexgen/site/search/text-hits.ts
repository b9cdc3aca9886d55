import { shardOf } from '../../src/emit/docs-html/search/search-data.ts'
import { type Hit, type HitGroup, SHOWN_PER_GROUP } from './best-hits.ts'
import type { TextHit } from './find-texts.ts'
import { type IndexedDocument, type NamesIndex } from './names-index.ts'

/** Authorities whose descriptions are searched where each has a file of its own: those of the first results. */
const MAX_TEXT_SHARDS = 3

/** The authorities of some results, first things first. */
export function shardsOf(hits: readonly Hit[]): string[] {
  return [...new Set(hits.map(({ nsid }) => shardOf(nsid)))].slice(0, MAX_TEXT_SHARDS)
}

/** Texts as results; undefined where there are none. */
export function groupTexts(found: readonly TextHit[], indexes: readonly NamesIndex[]): HitGroup | undefined {
  const shown = found.slice(0, SHOWN_PER_GROUP)
  const wanted = new Set(shown.map(({ nsid }) => nsid))
  const documents = new Map<string, IndexedDocument>()
  for (const index of indexes) {
    for (const document of index.documents) if (wanted.has(document.nsid)) documents.set(document.nsid, document)
  }
  const hits = shown.flatMap(({ nsid, anchor, passage }): Hit[] => {
    const document = documents.get(nsid)
    if (document === undefined) return []
    const name = anchor === '' || anchor === 'main' ? document.last : anchor.slice(anchor.lastIndexOf('.') + 1)
    return [{ name, where: nsid, detail: passage, marks: '', nsid, anchor }]
  })
  return hits.length === 0 ? undefined : { group: 'Text', hits, count: found.length }
}
