import { namespaceOf } from '../../documentation/namespaces.ts'
import type { DefinitionEntry, Page } from '../../documentation/page.ts'
import { htmlPath, markdownPath } from '../../documentation/paths.ts'
import type { LexiconDocument } from '../../language/document.ts'
import { plainText } from '../../documentation/prose.ts'
import { type Html, html } from './html.ts'
import { CONTENT_ID } from './page-ids.ts'
import { printContents } from './print-contents.ts'
import { printDefinition, printIdentity, printMarks, printParts } from './print-definition.ts'
import { printFormatNotes } from './print-formats.ts'
import { printNsid } from './print-nsid.ts'
import { printProvenance, printRaw } from './print-raw.ts'
import { printSamples } from './print-samples.ts'
import { printShell } from './print-shell.ts'
import { printTry, printValidate } from './print-tools.ts'
import { printSidebar } from './print-sidebar.ts'
import { type PlaceInSite, type Site, hrefToIndex, printProse } from './site.ts'

/** Longest NSID that is set as a headline, in characters. */
const MAX_HEADLINE = 60

/** What a page is made interactive with. */
export interface PageTools {
  readonly document: LexiconDocument
  /** Whether the site has checks of the document. */
  readonly isChecked: boolean
}

/** The page of a document. */
export function printPage(page: Page, site: Site, { document, isChecked }: PageTools): string {
  const { nsid, prose, definitions, samples, provenance } = page
  const place: PlaceInSite = { ...site, path: htmlPath(nsid), nsid }
  const namespace = namespaceOf(nsid)
  const main = definitions.find(({ name }) => name === 'main')
  const others = definitions.filter((each) => each !== main)
  const tryIt = printTry(document, place)
  const body = html`${printSidebar(namespace, place)}
    <main id="${CONTENT_ID}">
      ${printHead(page, main, place)}
      <aside${samples.length === 0 && html` class="bare"`}>${samples.length > 0 && printSamples(samples)}${printContents(page, { canTry: tryIt !== undefined, canValidate: isChecked })}</aside>
      <div class="body">
        ${[
          main && printParts(main, place, 2),
          ...others.map((each) => printDefinition(each, place)),
          tryIt,
          isChecked && printValidate(nsid, place),
          provenance && printProvenance(provenance),
          printRaw(page, place),
          ...printFormatNotes(page),
        ]}
      </div>
    </main>`
  return printShell(
    {
      title: `${nsid} · ${site.options.docsTitle}`,
      description: plainText(prose.length > 0 ? prose : (main?.prose ?? [])),
      twin: markdownPath(nsid),
      menu: namespace,
      hasContents: true,
      body,
    },
    place,
  )
}

/** Title, badges and what the document is for; a description that its first definition repeats is printed once. */
function printHead(page: Page, main: DefinitionEntry | undefined, place: PlaceInSite): Html {
  const { nsid, title, prose } = page
  const namespace = namespaceOf(nsid)
  const own = main?.prose ?? []
  const isRepeated = plainText(own) === plainText(prose)
  const kind = page.kind === 'definitions' && main !== undefined ? main.noun : page.kind
  return html`<div class="head">
    <nav class="crumbs" aria-label="Breadcrumb">
      <a href="${hrefToIndex(place)}">${place.options.docsTitle}</a> <span>/</span> <a href="${hrefToIndex(place, namespace)}">${namespace}</a>
    </nav>
    <h1${main && html` id="${main.anchor}"`}${nsid.length > MAX_HEADLINE && html` class="long"`}>${printNsid(nsid)}</h1>
    <p class="badges"><span class="kind">${kind}</span>${printMarks(page.marks)}</p>
    ${[
      title !== undefined && html`<p class="lead">${title}</p>`,
      ...printProse(prose, place),
      ...(isRepeated ? [] : printProse(own, place)),
      main && printIdentity(main, place),
    ]}
  </div>`
}
