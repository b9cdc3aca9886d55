import { openPages } from '../../documentation/open-pages.ts'
import { groupByNamespace } from '../../documentation/namespaces.ts'
import { HTML_INDEX_PATH, htmlPath } from '../../documentation/paths.ts'
import { DOCS_OPTIONS, type DocsOptions } from '../docs-options.ts'
import { type Emitter, NEXT_TURN } from '../emitter.ts'
import { SCRIPT, SEARCH, STYLESHEET, TRY, VALIDATE, themeAsset } from './assets.ts'
import { printIndex } from './print-index.ts'
import { printPage } from './print-page.ts'
import { printRawFile } from './print-raw.ts'
import { createSearchFiles } from './search/search-files.ts'
import type { Site } from './site.ts'
import { createChecksFiles } from './validate/checks-files.ts'
import { createChecksWriter } from './validate/write-checks.ts'

/** A static site: a page for each document, which needs no server and no script to be read. */
export const docsHtmlEmitter: Emitter<DocsOptions> = {
  name: 'docs-html',
  command: 'docs',
  options: DOCS_OPTIONS,
  needs: ['types'],
  isOn: ({ docsFormat }) => docsFormat === 'html',
  *emit({ documents, program, symbols, options, texts }) {
    const { listed, describe } = openPages(documents, program, symbols, options.docsService)
    const css = texts.get('docsTheme')
    const theme = css === undefined ? undefined : themeAsset(css)
    const namespaces = groupByNamespace(documents)
    const checks = createChecksFiles(createChecksWriter(program, symbols), namespaces)
    const site: Site = { options, listed, namespaces, theme: theme?.path }
    yield { path: HTML_INDEX_PATH, text: printIndex(site) }
    const search = createSearchFiles(documents.map(({ id }) => id))
    for (const document of documents) {
      const page = describe(document)
      yield* search.add(page)
      const isChecked = checks.add(document)
      yield* checks.takeWhole(document)
      yield { path: htmlPath(page.nsid), text: printPage(page, site, { document, isChecked }) }
      yield printRawFile(page)
      yield NEXT_TURN
    }
    yield* search.list()
    yield STYLESHEET
    if (theme !== undefined) yield theme
    yield SCRIPT
    yield SEARCH
    yield VALIDATE
    yield TRY
  },
}
