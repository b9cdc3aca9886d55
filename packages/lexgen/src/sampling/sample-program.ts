import type { LexiconDocument } from '../language/document.ts'
import type { LinkedDef, LinkedProgram } from '../program/program.ts'
import { type DefId, splitReference } from '../text/nsid.ts'

/** What samples are made from: definitions by id, and what references lead to. */
export type SampleProgram = Pick<LinkedProgram, 'defs' | 'resolve'>

/** How older packages, and some in memory, write references. */
const LEX_SCHEME = /^lex:/

const remembered = new WeakMap<object, SampleProgram>()

/** Documents as samples need them; remembered for as long as the list is. Of documents with one id the first counts. */
export function indexDocuments(documents: readonly LexiconDocument[]): SampleProgram {
  const known = remembered.get(documents)
  if (known !== undefined) return known
  const defs = new Map<DefId, LinkedDef>()
  for (const { id: nsid, defs: definitions } of documents.toReversed()) {
    for (const [name, definition] of Object.entries(definitions)) {
      const id: DefId = `${nsid}#${name}`
      defs.set(id, { id, nsid, name, definition })
    }
  }
  const program: SampleProgram = {
    defs,
    resolve: (ref, nsid) => defs.get(splitReference(ref.replace(LEX_SCHEME, ''), nsid).id),
  }
  remembered.set(documents, program)
  return program
}
