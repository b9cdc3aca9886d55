import { openPages } from '../../documentation/open-pages.ts'
import { rawDocument } from '../../documentation/raw-document.ts'
import type { LexiconUnit } from '../../sources/source.ts'
import type { LinkedProgram } from '../../program/program.ts'
import type { SymbolTable } from '../../typescript/symbols/symbol.ts'
import { type Markdown, anchor, fence, flow, heading, join, paragraph, stack } from './markdown.ts'
import { placeInSection } from './place.ts'
import { printAbout } from './print-page.ts'

/** How a section looks: `tables` says in words and tables what a page says, `legacy` is what pages of 2022 to 2024 have. */
export type SectionStyle = 'tables' | 'legacy'

/** What those pages have below their first marker. */
const LEGACY_NOTE = "<!-- DON'T EDIT THIS SECTION! INSTEAD RE-RUN lex TO UPDATE -->"

/** Documents as a section of a page, without its markers; it ends with a line's end. `service` is the address that samples name. */
export function printSection(
  units: readonly LexiconUnit[],
  style: SectionStyle,
  program: LinkedProgram,
  symbols: SymbolTable,
  service: string | undefined,
): string {
  if (style === 'legacy')
    return [LEGACY_NOTE, ...units.map(({ source }) => printLegacy(rawDocument(source)))].join('\n') + '\n'
  const documents = units.map(({ document }) => document)
  const { describe } = openPages(documents, program, symbols, service)
  const sections = documents.map((document) => {
    const page = describe(document)
    const place = placeInSection(page.nsid)
    return stack([{ markdown: anchor(page.nsid).markdown }, printAbout(page, place), fence('json', page.raw)])
  })
  return `${join(sections, '\n\n').markdown}\n`
}

// ---, ## com.example.getThing, what it says of itself, ```json
function printLegacy(document: { readonly [key: string]: unknown }): string {
  const { id, description } = document
  const parts: Markdown[] = [
    heading(2, flow`${String(id)}`),
    ...(typeof description === 'string' ? description.split(/\n\s*\n/) : []).map((each) => paragraph(flow`${each}`)),
    fence('json', JSON.stringify(document, undefined, 2)),
  ]
  return ['---', stack(parts).markdown].join('\n\n')
}
