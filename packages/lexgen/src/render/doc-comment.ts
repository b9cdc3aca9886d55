import type { Doc } from '../lower/ir.ts'
import { type Layout, hardline, join } from './printer.ts'
import { commentLines } from './syntax.ts'

/** The doc comment above a declaration, or nothing where there is nothing to say. */
export function docComment(doc: Doc): Layout {
  const lines = docLines(doc)
  if (lines.length === 0) return ''
  const [only] = lines
  if (lines.length === 1 && only !== undefined) return [`/** ${only} */`, hardline]
  return ['/**', hardline, join(hardline, lines.map((each) => (each === '' ? ' *' : ` * ${each}`))), hardline, ' */', hardline]
}

/** Paragraphs apart, then a blank line, then the tags. */
function docLines(doc: Doc): string[] {
  const paragraphs = doc.text.map(commentLines).filter((lines) => lines.length > 0)
  const text = paragraphs.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]))
  const tags = doc.tags.flatMap(({ name, text: value }) => commentLines(`${value}`).map((each, index) => (index === 0 ? `@${name} ${each}` : each)).concat(value === '' ? [`@${name}`] : []))
  return text.length > 0 && tags.length > 0 ? [...text, '', ...tags] : [...text, ...tags]
}
