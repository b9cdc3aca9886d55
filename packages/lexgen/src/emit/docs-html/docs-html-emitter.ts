import { describePages } from '../../documentation/describe-pages.ts'
import { groupByNamespace } from '../../documentation/namespaces.ts'
import { htmlPath, rawPath } from '../../documentation/paths.ts'
import { DOCS_OPTIONS, type DocsOptions } from '../docs-options.ts'
import type { Emitter } from '../emitter.ts'
import { SCRIPT, SEARCH, STYLESHEET, themeAsset } from './assets.ts'
import { printIndex } from './print-index.ts'
import { printPage } from './print-page.ts'
import { listSearchFiles } from './search/search-files.ts'
import type { Site } from './site.ts'

/** A static site: a page for each document, which needs no server and no script to be read. */
export const docsHtmlEmitter: Emitter<DocsOptions> = {
  name: 'docs-html',
  command: 'docs',
  options: DOCS_OPTIONS,
  needs: ['types'],
  isOn: ({ docsFormat }) => docsFormat === 'html',
  *emit({ documents, program, symbols, options, texts }) {
    const pages = describePages(documents, program, symbols)
    const css = texts.get('docsTheme')
    const theme = css === undefined ? undefined : themeAsset(css)
    const site: Site = { options, pages, namespaces: groupByNamespace(documents), theme: theme?.path }
    yield { path: 'index.html', text: printIndex(site) }
    for (const page of pages.values()) {
      yield { path: htmlPath(page.nsid), text: printPage(page, site) }
      yield { path: rawPath(page.nsid), text: `${page.raw}\n` }
    }
    yield* listSearchFiles([...pages.values()])
    yield STYLESHEET
    if (theme !== undefined) yield theme
    yield SCRIPT
    yield SEARCH
  },
}
