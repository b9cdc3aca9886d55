import type { LexiconDocument } from '../language/document.ts'
import { summarise } from '../text/summarise.ts'
import { marksOf } from './marks.ts'
import type { ListedPage, PageKind } from './page.ts'
import { plainText, readProse } from './prose.ts'

/** What lists say of a document. */
export function listPage(document: LexiconDocument): ListedPage {
  const { id: nsid, defs, description } = document
  const { main } = defs
  return {
    nsid,
    kind: kindOf(document),
    marks: marksOf(nsid, description ?? main?.description),
    summary: summariseDocument(document),
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

/** The first paragraph that a document has of itself or of its main definition, or what it defines where its author wrote none. */
function summariseDocument({ description, defs }: LexiconDocument): string {
  const { main } = defs
  const own = main?.type === 'permission-set' ? main.detail : main?.description
  const [first] = [description, own].flatMap((text) => readProse(text, () => false))
  const names = Object.keys(defs).filter((name) => name !== 'main')
  return summarise(first === undefined ? names.join(', ') : plainText([first]))
}
