import { HTML_INDEX_PATH, MARKDOWN_INDEX_PATH } from '../../documentation/paths.ts'
import { showCount } from '../../text/lists.ts'
import { type Html, html } from './html.ts'
import { CONTENT_ID, MENU_ID } from './page-ids.ts'
import { breakAfterDots, breakLongName } from './print-nsid.ts'
import { printShell } from './print-shell.ts'
import { type PlaceInSite, type Site, hrefTo } from './site.ts'

/** How many documents are listed with what they are and what for; of more, the names are what somebody can look through. */
const MAX_SUMMARISED = 2000

/** The first page: every namespace with its documents. */
export function printIndex(site: Site): string {
  const place: PlaceInSite = { ...site, path: HTML_INDEX_PATH }
  const { docsTitle } = site.options
  const namespaces = [...site.namespaces]
  const body = html`<nav class="menu" id="${MENU_ID}" popover aria-label="Namespaces">
      <p class="heading">Namespaces</p>
      <ul>
        ${namespaces.map(([namespace]) => html`<li><a href="#${namespace}">${breakAfterDots(namespace)}</a></li>`)}
      </ul>
    </nav>
    <main id="${CONTENT_ID}" class="wide">
      <div class="head">
        <h1>${docsTitle}</h1>
        <p class="quiet">${showCount(site.listed.size, 'lexicon')} in ${showCount(namespaces.length, 'namespace')}</p>
      </div>
      <div class="body">${namespaces.map(([namespace, nsids]) => printNamespace(namespace, nsids, place))}</div>
    </main>`
  return printShell(
    { title: docsTitle, description: '', twin: MARKDOWN_INDEX_PATH, menu: 'Namespaces', hasContents: false, body },
    place,
  )
}

function printNamespace(namespace: string, nsids: readonly string[], place: PlaceInSite): Html {
  const isLong = place.listed.size > MAX_SUMMARISED
  return html`<section>
    <h2 id="${namespace}"><a class="anchor" href="#${namespace}">${breakAfterDots(namespace)}</a></h2>
    <ul class="${isLong ? 'names' : 'documents'}">
      ${nsids.map((nsid) => printEntry(nsid, nsid.slice(namespace.length + 1), isLong, place))}
    </ul>
  </section>`
}

function printEntry(nsid: string, name: string, isNameAlone: boolean, place: PlaceInSite): Html {
  const page = place.listed.get(nsid)
  const isDeprecated = page?.marks.includes('deprecated')
  const link = html`<a href="${hrefTo(place, { nsid })}" ${isDeprecated && html` class="deprecated"`}
    >${breakLongName(name)}</a
  >`
  if (isNameAlone || page === undefined) return html`<li>${link}</li>`
  return html`<li>${link} <span class="kind">${page.kind}</span> <span class="summary">${page.summary}</span></li>`
}
