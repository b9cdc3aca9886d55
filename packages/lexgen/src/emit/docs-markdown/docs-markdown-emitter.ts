import { openPages } from '../../documentation/open-pages.ts'
import { groupByNamespace } from '../../documentation/namespaces.ts'
import { MARKDOWN_INDEX_PATH, markdownPath } from '../../documentation/paths.ts'
import { DOCS_OPTIONS, type DocsOptions } from '../docs-options.ts'
import { type Emitter, NEXT_TURN } from '../emitter.ts'
import { LLMS_FULL_PATH, LLMS_PATH, openFullText, printLlms } from './llms.ts'
import { printMarkdownPage } from './markdown-file.ts'
import { type Contents, printIndex } from './print-index.ts'
import { UNPLACED, placeInFile, placeLinks } from './place.ts'
import { printAbout, printPage } from './print-page.ts'

/** A page in Markdown for each document: for site generators, for GitHub, and as the twin of each page of the site. */
export const docsMarkdownEmitter: Emitter<DocsOptions> = {
  name: 'docs-markdown',
  command: 'docs',
  options: DOCS_OPTIONS,
  needs: ['types'],
  *emit({ documents, program, symbols, options: { docsFormat, docsTitle: title, docsBase: base, docsService } }) {
    const { listed, describe } = openPages(documents, program, symbols, docsService)
    const contents: Contents = { title, listed, namespaces: groupByNamespace(documents) }
    const isForGenerator = docsFormat === 'markdown'
    const index = printIndex(contents, placeInFile(MARKDOWN_INDEX_PATH))
    yield { path: MARKDOWN_INDEX_PATH, text: printMarkdownPage(title, index, isForGenerator) }
    const full = openFullText(title, base)
    for (const document of documents) {
      const page = describe(document)
      const path = markdownPath(page.nsid)
      const about = printAbout(page, UNPLACED)
      const content = printPage(placeLinks(about, placeInFile(path)), page)
      yield { path, text: printMarkdownPage(page.nsid, content, isForGenerator) }
      if (!isForGenerator) full.add(about)
      yield NEXT_TURN
    }
    if (isForGenerator) return
    yield { path: LLMS_PATH, text: printLlms(contents, base) }
    yield { path: LLMS_FULL_PATH, text: full.print() }
  },
}
