import { type Html, html } from './html.ts'
import { MENU_ID } from './page-ids.ts'
import { breakAfterDots } from './print-nsid.ts'
import { type PlaceInSite, hrefTo } from './site.ts'

/** The documents of a namespace: beside the page where there is room, else behind a button. */
export function printSidebar(namespace: string, place: PlaceInSite): Html {
  const nsids = place.namespaces.get(namespace) ?? []
  return html`<nav class="menu" id="${MENU_ID}" popover aria-label="${namespace}">
    <p class="heading">${breakAfterDots(namespace)}</p>
    <ul>
      ${nsids.map((nsid) => printEntry(nsid, nsid.slice(namespace.length + 1), place))}
    </ul>
  </nav>`
}

function printEntry(nsid: string, name: string, place: PlaceInSite): Html {
  const isDeprecated = place.pages.get(nsid)?.marks.includes('deprecated') === true
  return html`<li>
    <a
      href="${hrefTo(place, { nsid })}"
      ${nsid === place.nsid && html` aria-current="page"`}${isDeprecated && html` class="deprecated"`}
      >${name}</a
    >
  </li> `
}
