import type { LexiconDocument } from '../language/document.ts'
import type { LinkedProgram } from '../program/program.ts'
import type { SymbolTable } from '../typescript/symbols/symbol.ts'
import { createPageScope, describePage } from './describe-page.ts'
import type { Page } from './page.ts'

/** What was described of a program last: the site and its twins in Markdown are two emitters, and say the same. */
const DESCRIBED = new WeakMap<
  readonly LexiconDocument[],
  { readonly program: LinkedProgram; readonly pages: ReadonlyMap<string, Page> }
>()

/** The page of every document, by NSID in their order. */
export function describePages(
  documents: readonly LexiconDocument[],
  program: LinkedProgram,
  symbols: SymbolTable,
): ReadonlyMap<string, Page> {
  const known = DESCRIBED.get(documents)
  if (known?.program === program) return known.pages
  const scope = createPageScope(documents, program, symbols)
  const pages = new Map(documents.map((document) => [document.id, describePage(document, scope)]))
  DESCRIBED.set(documents, { program, pages })
  return pages
}
