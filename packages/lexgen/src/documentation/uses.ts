import { referencesOf } from '../program/references-of.ts'
import type { LinkedProgram } from '../program/program.ts'
import { addToGroup } from '../text/lists.ts'
import type { DefId } from '../text/nsid.ts'
import { anchorOf } from './anchors.ts'
import type { Use } from './page.ts'

/** Everything in a program that refers to a definition, in the order of the documents; several refs of one field are one use. */
export function traceUses(program: LinkedProgram): ReadonlyMap<DefId, readonly Use[]> {
  const uses = new Map<DefId, Use[]>()
  for (const document of program.documents) {
    const seen = new Set<string>()
    for (const { ref, pointer } of referencesOf(document)) {
      const target = program.resolve(ref, document.id)
      const anchor = anchorOf(pointer)
      const key = `${target?.id} ${anchor}`
      if (target === undefined || seen.has(key)) continue
      seen.add(key)
      addToGroup(uses, target.id, { target: { nsid: document.id, anchor }, text: describeUse(document.id, anchor) })
    }
  }
  return uses
}

// app.bsky.feed.getTimeline output.feed, app.bsky.feed.defs#postView author
function describeUse(nsid: string, anchor: string): string {
  const [def = '', ...way] = anchor.split('.')
  const place = def === 'main' ? nsid : `${nsid}#${def}`
  return way.length === 0 ? place : `${place} ${way.join('.')}`
}
