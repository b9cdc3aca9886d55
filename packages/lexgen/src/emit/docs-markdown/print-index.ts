import type { ListedPage } from '../../documentation/page.ts'
import { lastSegment } from '../../text/nsid.ts'
import { type Markdown, heading, link, list, flow, stack } from './markdown.ts'
import type { Place } from './place.ts'

/** What there is documentation of. */
export interface Contents {
  readonly title: string
  /** NSIDs, by namespace. */
  readonly namespaces: ReadonlyMap<string, readonly string[]>
  readonly listed: ReadonlyMap<string, ListedPage>
}

/** The first page: every namespace with its documents. */
export function printIndex(contents: Contents, place: Place): Markdown {
  const { title } = contents
  return stack([heading(1, flow`${title}`), printNamespaces(contents, place, ({ nsid }) => lastSegment(nsid))])
}

/** Every namespace with its documents, each with what it is and a summary. */
export function printNamespaces(
  { namespaces, listed }: Contents,
  place: Place,
  labelOf: (page: ListedPage) => string,
): Markdown {
  const sections = [...namespaces].map(([namespace, nsids]) => {
    const known = nsids.flatMap((nsid) => listed.get(nsid) ?? [])
    return stack([heading(2, flow`${namespace}`), list(known.map((page) => printEntry(page, labelOf(page), place)))])
  })
  return stack(sections)
}

function printEntry(page: ListedPage, label: string, place: Place): Markdown {
  const { summary } = page
  const about = [page.kind, ...page.marks].join(', ')
  return flow`${link(label, place.hrefTo({ nsid: page.nsid }))}: ${about}${summary !== '' && `. ${summary}`}`
}
