import type { LexiconDocument } from '../language/document.ts'
import type { LinkedProgram } from '../program/program.ts'
import type { SymbolTable } from '../typescript/symbols/symbol.ts'
import { createPageScope, describePage } from './describe-page.ts'
import { listPage } from './list-page.ts'
import type { ListedPage, Page } from './page.ts'

/** The pages of some documents: what lists say of all of them, and each in full when it is asked for. */
export interface Pages {
  /** By NSID, in the order of the documents. */
  readonly listed: ReadonlyMap<string, ListedPage>
  /** The last one is remembered: the site and its twins in Markdown are two emitters that take turns. */
  readonly describe: (document: LexiconDocument) => Page
}

/** What was opened last. */
const OPENED = new WeakMap<
  readonly LexiconDocument[],
  { readonly program: LinkedProgram; readonly service: string | undefined; readonly pages: Pages }
>()

/** Opens the pages of documents; `service` is the address that samples name. */
export function openPages(
  documents: readonly LexiconDocument[],
  program: LinkedProgram,
  symbols: SymbolTable,
  service: string | undefined,
): Pages {
  const opened = OPENED.get(documents)
  if (opened?.program === program && opened.service === service) return opened.pages
  const scope = createPageScope(documents, program, symbols, service)
  let last: Page | undefined
  const pages: Pages = {
    listed: new Map(documents.map((document) => [document.id, listPage(document)])),
    describe: (document) => {
      if (last?.nsid !== document.id) last = describePage(document, scope)
      return last
    },
  }
  OPENED.set(documents, { program, service, pages })
  return pages
}
