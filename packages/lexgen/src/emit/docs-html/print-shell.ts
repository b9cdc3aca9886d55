import { SCRIPT, SEARCH, STYLESHEET } from './assets.ts'
import { type Html, html } from './html.ts'
import { CONTENTS_ID, CONTENT_ID, MENU_ID } from './page-ids.ts'
import { type PlaceInSite, hrefOf, hrefToIndex } from './site.ts'

/** A page around what it is about. */
export interface Shell {
  readonly title: string
  readonly description: string
  /** Path of the twin in Markdown. */
  readonly twin: string
  /** What the button says that opens the menu where there is no room for it. */
  readonly menu: string
  /** Whether there is a table of contents. */
  readonly hasContents: boolean
  /** Menu and `main`. */
  readonly body: Html
}

/** Nothing is loaded from elsewhere, and only what a reader asks for is sent anywhere. */
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self' data:",
  'connect-src https: http:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** A whole page of HTML. */
export function printShell({ title, description, twin, menu, hasContents, body }: Shell, place: PlaceInSite): string {
  const { theme, options } = place
  const canonical = canonicalOf(options.docsBase, place.path)
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="generator" content="lexgen" />
        <title>${title}</title>
        ${description !== '' && html`<meta name="description" content="${description}" />`}
        <link rel="stylesheet" href="${hrefOf(place, STYLESHEET.path)}" />
        ${theme !== undefined && html`<link rel="stylesheet" href="${hrefOf(place, theme)}" />`}
        ${canonical !== undefined && html`<link rel="canonical" href="${canonical}" />`}
        <link rel="alternate" type="text/markdown" href="${hrefOf(place, twin)}" />
        <script defer src="${hrefOf(place, SCRIPT.path)}"></script>
      </head>
      <body>
        <a class="skip" href="#${CONTENT_ID}">Skip to content</a>
        <header class="bar">
          <a class="home" href="${hrefToIndex(place)}">${options.docsTitle}</a>
          <button type="button" class="find" data-search data-load="${hrefOf(place, SEARCH.path)}" hidden>
            Search <kbd>/</kbd>
          </button>
          <div class="local">
            <button type="button" class="to-menu" popovertarget="${MENU_ID}">${menu}</button>
            ${hasContents && html`<button type="button" class="to-contents" popovertarget="${CONTENTS_ID}">On this page</button>`}
          </div>
        </header>
        <div class="columns">${body}</div>
      </body>
    </html> `
  return page.html
}

/** Where a page is to be found for good, which a base says that has a host; folders stand for the pages in them. */
function canonicalOf(base: string | undefined, path: string): string | undefined {
  return base !== undefined && /^https?:/.test(base) ? base + path.replace(/index\.html$/, '') : undefined
}
