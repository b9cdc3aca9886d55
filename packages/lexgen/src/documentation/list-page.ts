import type { LexiconDocument } from '../language/document.ts'
import { marksOf } from './marks.ts'
import type { ListedPage, PageKind } from './page.ts'
import { plainText, readProse } from './prose.ts'

/** Longest summary, in UTF-16 units: about two lines of a list. */
const MAX_SUMMARY = 240

/** What lists say of a document. */
export function listPage(document: LexiconDocument): ListedPage {
  const { id: nsid, defs, description } = document
  const { main } = defs
  return {
    nsid,
    kind: kindOf(document),
    marks: marksOf(nsid, description ?? main?.description),
    summary: summarise(document),
  }
}

function kindOf({ defs }: LexiconDocument): PageKind {
  switch (defs['main']?.type) {
    case 'query':
    case 'procedure':
    case 'subscription':
    case 'record':
    case 'token':
      return defs['main'].type
    case 'permission-set':
      return 'permission set'
    default:
      return 'definitions'
  }
}

/** The first paragraph that a document has of itself or of its main definition, or what it defines where its author wrote none; on one line. */
function summarise({ description, defs }: LexiconDocument): string {
  const { main } = defs
  const own = main?.type === 'permission-set' ? main.detail : main?.description
  const [first] = [description, own].flatMap((text) => readProse(text, () => false))
  if (first === undefined)
    return shorten(
      Object.keys(defs)
        .filter((name) => name !== 'main')
        .join(', '),
    )
  return shorten(plainText([first]).replaceAll(/\s+/g, ' '))
}

/** Whole words, as far as they fit. */
function shorten(text: string): string {
  if (text.length <= MAX_SUMMARY) return text
  const end = text.lastIndexOf(' ', MAX_SUMMARY)
  // A text that is one word: no half of a character at the end.
  if (end <= 0) return `${text.slice(0, MAX_SUMMARY).replace(/[\ud800-\udbff]$/, '')}…`
  return `${text.slice(0, end)} …`
}
