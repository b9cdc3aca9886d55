import { createPageScope, describePage } from '../../documentation/describe-page.ts'
import { markdownPath } from '../../documentation/paths.ts'
import { DOCS_OPTIONS, type DocsOptions } from '../docs-options.ts'
import type { Emitter } from '../emitter.ts'
import { printPage } from './print-page.ts'

/** A page in Markdown for each document: for site generators, for GitHub, and as the twin of each page of the site. */
export const docsMarkdownEmitter: Emitter<DocsOptions> = {
  name: 'docs-markdown',
  command: 'docs',
  options: DOCS_OPTIONS,
  needs: ['types'],
  *emit({ documents, program, symbols }) {
    const scope = createPageScope(documents, program, symbols)
    for (const document of documents)
      yield { path: markdownPath(document.id), text: printPage(describePage(document, scope)) }
  },
}
