import type { LexiconDocument } from '../language/document.ts'
import type { LinkedProgram } from '../program/program.ts'
import type { SymbolTable } from '../typescript/symbols/symbol.ts'
import { createPageScope, describePage } from './describe-page.ts'
import type { Page } from './page.ts'

/** What was described of a program last: the site and its twins in Markdown are two emitters, and say the same. */
const DESCRIBED = new WeakMap<
  readonly LexiconDocument[],
  { readonly program: LinkedProgram; readonly service: string | undefined; readonly pages: ReadonlyMap<string, Page> }
>()

/** The page of every document, by NSID in their order; `service` is the address that samples name. */
export function describePages(
  documents: readonly LexiconDocument[],
  program: LinkedProgram,
  symbols: SymbolTable,
  service: string | undefined,
): ReadonlyMap<string, Page> {
  const known = DESCRIBED.get(documents)
  if (known?.program === program && known.service === service) return known.pages
  const scope = createPageScope(documents, program, symbols, service)
  const pages = new Map(documents.map((document) => [document.id, describePage(document, scope)]))
  DESCRIBED.set(documents, { program, service, pages })
  return pages
}
