import { HTML_INDEX_PATH, htmlPath, linkTo, relativePath } from '../../documentation/paths.ts'
import type { Inline, ListedPage, Prose, Target } from '../../documentation/page.ts'
import type { DocsOptions } from '../docs-options.ts'
import { type Html, html } from './html.ts'

/** What every page of a site is printed with. */
export interface Site {
  readonly options: DocsOptions
  /** The NSIDs with a page, by namespace. */
  readonly namespaces: ReadonlyMap<string, readonly string[]>
  readonly listed: ReadonlyMap<string, ListedPage>
  /** Path of the user's own stylesheet. @default none */
  readonly theme?: string | undefined
}

/** The same for one file of it. */
export interface PlaceInSite extends Site {
  /** Path of the file below the top of the site. */
  readonly path: string
  /** What it is the page of. @default none */
  readonly nsid?: string | undefined
}

/** The link from here to a place on a page. */
export function hrefTo({ path }: PlaceInSite, target: Target): string {
  return linkTo(path, target, htmlPath)
}

/** The link from here to a file of the site. */
export function hrefOf({ path }: PlaceInSite, file: string): string {
  return relativePath(path, file)
}

/** The link from here to the first page of the site, to a namespace on it where one is named. */
export function hrefToIndex(place: PlaceInSite, namespace?: string): string {
  return hrefOf(place, HTML_INDEX_PATH) + (namespace === undefined ? '' : `#${namespace}`)
}

/** Running text. */
export function printInline(inlines: readonly Inline[], place: PlaceInSite): Html[] {
  return inlines.map((each) => {
    switch (each.kind) {
      case 'text':
        return html`${each.text}`
      case 'code':
        return html`<code>${each.text}</code>`
      case 'link':
        return html`<a href="${hrefTo(place, each.target)}">${each.text}</a>`
    }
  })
}

/** Paragraphs. */
export function printProse(prose: Prose, place: PlaceInSite): Html[] {
  return prose.map((paragraph) => html`<p>${printInline(paragraph, place)}</p>`)
}
