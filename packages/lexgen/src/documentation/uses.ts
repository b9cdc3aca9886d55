import { referencesOf } from '../program/references-of.ts'
import type { LinkedProgram } from '../program/program.ts'
import { addToGroup } from '../text/lists.ts'
import type { DefId } from '../text/nsid.ts'
import { anchorOf } from './anchors.ts'
import type { Use } from './page.ts'

/** A place that refers to a definition, before it is shown: there are as many of them as there are references. */
export interface PlainUse {
  readonly nsid: string
  readonly anchor: string
}

/** Everything in a program that refers to a definition, in the order of the documents; several refs of one field are one use. */
export function traceUses(program: LinkedProgram): ReadonlyMap<DefId, readonly PlainUse[]> {
  const uses = new Map<DefId, PlainUse[]>()
  for (const document of program.documents) {
    const seen = new Set<string>()
    for (const { ref, pointer } of referencesOf(document)) {
      const target = program.resolve(ref, document.id)
      const anchor = anchorOf(pointer)
      const key = `${target?.id} ${anchor}`
      if (target === undefined || seen.has(key)) continue
      seen.add(key)
      addToGroup(uses, target.id, { nsid: document.id, anchor })
    }
  }
  return uses
}

/** A use as a page shows it: `app.bsky.feed.getTimeline output.feed`, `app.bsky.feed.defs#postView author`. */
export function showUse({ nsid, anchor }: PlainUse): Use {
  const [def = '', ...way] = anchor.split('.')
  const place = def === 'main' ? nsid : `${nsid}#${def}`
  return { target: { nsid, anchor }, text: way.length === 0 ? place : `${place} ${way.join('.')}` }
}
