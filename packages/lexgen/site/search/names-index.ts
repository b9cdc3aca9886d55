import { lastSegment } from '../../src/text/nsid.ts'
import type { NamedDocument, NamesShard } from '../../src/emit/docs-html/search/search-data.ts'

/** Names, with what is asked of them again and again. */
export interface NamesIndex {
  readonly strings: readonly string[]
  readonly lower: readonly string[]
  readonly documents: readonly IndexedDocument[]
}

export interface IndexedDocument {
  readonly document: NamedDocument
  readonly nsid: string
  /** With a dot before it, so that every segment has one. */
  readonly lower: string
  readonly last: string
  readonly lowerLast: string
}

/** Makes names ready to be searched. */
export function indexNames({ strings, documents }: NamesShard): NamesIndex {
  return {
    strings,
    lower: strings.map((each) => each.toLowerCase()),
    documents: documents.map((document) => {
      const [nsid] = document
      const last = lastSegment(nsid)
      return { document, nsid, lower: `.${nsid.toLowerCase()}`, last, lowerLast: last.toLowerCase() }
    }),
  }
}
