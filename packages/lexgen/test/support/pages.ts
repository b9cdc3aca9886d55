import { createPageScope, describePage } from '../../src/documentation/describe-page.ts'
import type { Page } from '../../src/documentation/page.ts'
import { defaultOptions } from '../../src/api/options.ts'
import { claimantsOf } from '../../src/emit/emitters.ts'
import { claimSymbols } from '../../src/emit/run-emitters.ts'
import { programOf } from './generate-text.ts'

/** The pages of documents, before they are printed. `service` is the one that samples name. */
export function pagesOf(documents: readonly object[], service?: string): Page[] {
  const program = programOf(documents)
  const symbols = claimSymbols(claimantsOf('docs'), program, defaultOptions())
  const scope = createPageScope(program.documents, program, symbols, service)
  return program.documents.map((document) => describePage(document, scope))
}
