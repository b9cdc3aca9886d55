import { plainText } from '../../documentation/prose.ts'
import { type Html, html } from './html.ts'
import { printShell } from './print-shell.ts'
import { type PlaceInSite, type Site, hrefTo } from './site.ts'

/** The first page: every namespace with its documents. */
export function printIndex(site: Site): string {
  const place: PlaceInSite = { ...site, path: 'index.html' }
  const body = html`<header><a href="index.html">${site.options.docsTitle}</a></header>
    <main>
      <h1>${site.options.docsTitle}</h1>
      ${[...site.namespaces].map(([namespace, nsids]) => printNamespace(namespace, nsids, place))}
    </main>`
  return printShell({ title: site.options.docsTitle, description: '', twin: 'index.md', body }, place)
}

function printNamespace(namespace: string, nsids: readonly string[], place: PlaceInSite): Html {
  return html` <h2 id="${namespace}">${namespace}</h2>
    <ul class="documents">
      ${nsids.map((nsid) => {
        const page = place.pages.get(nsid)
        const [first = []] = [...(page?.prose ?? []), ...(page?.definitions[0]?.prose ?? [])]
        return html`<li>
          <a href="${hrefTo(place, { nsid })}">${nsid.slice(namespace.length + 1)}</a>
          <span class="kind">${page?.kind ?? ''}</span> ${plainText([first])}
        </li>`
      })}
    </ul>`
}
