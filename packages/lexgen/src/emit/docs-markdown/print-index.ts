import type { Page } from '../../documentation/page.ts'
import { plainText } from '../../documentation/prose.ts'
import { lastSegment } from '../../text/nsid.ts'
import { type Markdown, heading, link, list, flow, stack } from './markdown.ts'
import type { Place } from './place.ts'

/** Longest description of a document in a list, in characters. */
const MAX_SUMMARY = 160

/** What there is documentation of. */
export interface Contents {
  readonly title: string
  /** NSIDs, by namespace. */
  readonly namespaces: ReadonlyMap<string, readonly string[]>
  readonly pages: ReadonlyMap<string, Page>
}

/** The first page: every namespace with its documents. */
export function printIndex(contents: Contents, place: Place): Markdown {
  const { title } = contents
  return stack([heading(1, flow`${title}`), printNamespaces(contents, place, ({ nsid }) => lastSegment(nsid))])
}

/** Every namespace with its documents, each with what it is and what it says of itself first. */
export function printNamespaces(
  { namespaces, pages }: Contents,
  place: Place,
  labelOf: (page: Page) => string,
): Markdown {
  const sections = [...namespaces].map(([namespace, nsids]) => {
    const known = nsids.flatMap((nsid) => pages.get(nsid) ?? [])
    return stack([heading(2, flow`${namespace}`), list(known.map((page) => printEntry(page, labelOf(page), place)))])
  })
  return stack(sections)
}

function printEntry(page: Page, label: string, place: Place): Markdown {
  const summary = summariseDocument(page)
  const about = [page.kind, ...page.marks].join(', ')
  return flow`${link(label, place.hrefTo({ nsid: page.nsid }))}: ${about}${summary !== '' && `. ${summary}`}`
}

/** What a document says of itself, on one line. */
function summariseDocument({ prose, definitions }: Page): string {
  const own = plainText(prose.length > 0 ? prose : (definitions[0]?.prose ?? [])).replaceAll(/\s+/g, ' ')
  if (own.length <= MAX_SUMMARY) return own
  return `${own.slice(0, own.lastIndexOf(' ', MAX_SUMMARY))} …`
}
