import { namespaceOf } from '../../documentation/namespaces.ts'
import type { Page } from '../../documentation/page.ts'
import { htmlPath, markdownPath, rawPath } from '../../documentation/paths.ts'
import { plainText } from '../../documentation/prose.ts'
import { type Html, html } from './html.ts'
import { printDefinition } from './print-definition.ts'
import { printShell } from './print-shell.ts'
import { type PlaceInSite, type Site, hrefOf, hrefTo, printProse } from './site.ts'

/** Largest raw schema that a page shows, in bytes; of a larger one it has a link. */
const MAX_RAW_BYTES = 50_000

/** The page of a document. */
export function printPage(page: Page, site: Site): string {
  const place: PlaceInSite = { ...site, path: htmlPath(page.nsid) }
  const { nsid, prose, definitions } = page
  const description = plainText(prose.length > 0 ? prose : (definitions[0]?.prose ?? []))
  const body = html`<a class="skip" href="#main">Skip to content</a>
    <header><a href="${hrefOf(place, 'index.html')}">${site.options.docsTitle}</a></header>
    ${printSidebar(nsid, place)}
    <main>
      <h1>${nsid}</h1>
      <p class="marks">
        <span class="kind">${page.kind}</span>${page.marks.map((mark) => html` <span class="mark">${mark}</span>`)}
      </p>
      ${page.title !== undefined && html`<p class="title">${page.title}</p>`}${printProse(prose, place)}${definitions.map((each) => printDefinition(each, place))}
      ${printRaw(page, place)}
    </main>`
  return printShell(
    { title: `${nsid} · ${site.options.docsTitle}`, description, twin: markdownPath(nsid), body },
    place,
  )
}

function printSidebar(nsid: string, place: PlaceInSite): Html {
  const namespace = namespaceOf(nsid)
  const siblings = place.namespaces.get(namespace) ?? []
  return html`<nav aria-label="${namespace}">
    <h2>${namespace}</h2>
    <ul>
      ${siblings.map(
        (each) =>
          html`<li>
            <a href="${hrefTo(place, { nsid: each })}" ${each === nsid && html` aria-current="page"`}
              >${each.slice(namespace.length + 1)}</a
            >
          </li>`,
      )}
    </ul>
  </nav>`
}

function printRaw({ nsid, raw }: Page, place: PlaceInSite): Html {
  const link = html`<a href="${hrefOf(place, rawPath(nsid))}">${nsid}.json</a>`
  if (Buffer.byteLength(raw) > MAX_RAW_BYTES) return html`<p>Raw schema: ${link}</p>`
  return html`<details class="raw">
    <summary>Raw schema</summary>
    <p>${link} <button type="button" hidden data-copy="raw">Copy</button></p>
    <pre id="raw"><code>${raw}</code></pre>
  </details>`
}
