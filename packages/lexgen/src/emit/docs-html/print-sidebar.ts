import { type Html, html } from './html.ts'
import { MENU_ID } from './page-ids.ts'
import { breakAfterDots, breakLongName } from './print-nsid.ts'
import { type PlaceInSite, hrefTo, hrefToIndex } from './site.ts'

/** Most documents that a page lists: more of a namespace would make a site as large as the square of it. */
const MAX_LISTED = 200

/** The documents of a namespace, of many those around this one: beside the page where there is room, else behind a button. */
export function printSidebar(namespace: string, place: PlaceInSite): Html {
  const nsids = place.namespaces.get(namespace) ?? []
  const listed = listAround(nsids, place.nsid)
  return html`<nav class="menu" id="${MENU_ID}" popover aria-label="${namespace}">
    <p class="heading">${breakAfterDots(namespace)}</p>
    <ul>
      ${listed.map((nsid) => printEntry(nsid, nsid.slice(namespace.length + 1), place))}
    </ul>
    ${listed.length < nsids.length && html`<p><a href="${hrefToIndex(place, namespace)}">All ${nsids.length}</a></p>`}
  </nav>`
}

function printEntry(nsid: string, name: string, place: PlaceInSite): Html {
  const isDeprecated = place.listed.get(nsid)?.marks.includes('deprecated') === true
  return html`<li>
    <a
      href="${hrefTo(place, { nsid })}"
      ${nsid === place.nsid && html` aria-current="page"`}${isDeprecated && html` class="deprecated"`}
      >${breakLongName(name)}</a
    >
  </li> `
}

/** Those of a list that are nearest to one of them. */
function listAround(nsids: readonly string[], nsid: string | undefined): readonly string[] {
  if (nsids.length <= MAX_LISTED) return nsids
  const at = nsid === undefined ? 0 : nsids.indexOf(nsid)
  const start = Math.max(0, Math.min(at - MAX_LISTED / 2, nsids.length - MAX_LISTED))
  return nsids.slice(start, start + MAX_LISTED)
}
