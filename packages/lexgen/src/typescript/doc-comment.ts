import type { Doc, DocTag } from './model.ts'
import { type Layout, hardline, join } from '../layout/builders.ts'
import { commentLines } from './syntax.ts'

/** The doc comment above a declaration, or nothing where there is nothing to say. */
export function docComment(doc: Doc): Layout {
  const lines = docLines(doc)
  if (lines.length === 0) return ''
  const [only] = lines
  if (lines.length === 1 && only !== undefined) return [`/** ${only} */`, hardline]
  return [
    '/**',
    hardline,
    join(
      hardline,
      lines.map((each) => (each === '' ? ' *' : ` * ${each}`)),
    ),
    hardline,
    ' */',
    hardline,
  ]
}

/** Paragraphs apart, then the tags, which stand apart from a text of several lines. */
function docLines(doc: Doc): string[] {
  const paragraphs = doc.text.map(commentLines).filter((lines) => lines.length > 0)
  const text = paragraphs.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]))
  const tags = doc.tags.flatMap(tagLines)
  return text.length > 1 && tags.length > 0 ? [...text, '', ...tags] : [...text, ...tags]
}

function tagLines({ name, text }: DocTag): string[] {
  const [first, ...rest] = commentLines(text)
  return [first === undefined ? `@${name}` : `@${name} ${first}`, ...rest]
}
