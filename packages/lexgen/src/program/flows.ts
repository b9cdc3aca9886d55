import type { LexiconDocument } from '../language/document.ts'
import { isPrimaryType } from '../language/types.ts'
import { addToGroup } from '../text/lists.ts'
import type { DefId } from '../text/nsid.ts'
import { pointerKeys } from '../text/pointer.ts'
import type { LinkedProgram } from './program.ts'
import { referencesOf } from './references-of.ts'

/** What data is a part of: a record, which anybody may write, what callers send to a service, or what it sends to them. */
export type Flow = 'record' | 'parameters' | 'input' | 'output' | 'message'

/** What the data of a definition is a part of; nothing where no record and no method of the run leads to it. */
export type Flows = ReadonlySet<Flow>

/** That data of one definition is a part of data of another; `flow` where that is a part of a record or of a method. */
export interface FlowEdge {
  readonly from: DefId
  readonly to: DefId
  readonly flow: Flow | undefined
}

const FLOWS: ReadonlySet<string> = new Set<Flow>(['record', 'parameters', 'input', 'output', 'message'])
const NOWHERE: Flows = new Set()

/** Every ref of a program as an edge, in the order of its documents. */
export function flowEdgesOf({ documents, resolve }: LinkedProgram): FlowEdge[] {
  return documents.flatMap((document) =>
    referencesOf(document).flatMap(({ ref, pointer }): FlowEdge[] => {
      const target = resolve(ref, document.id)
      if (target === undefined) return []
      const { id, flow } = placeOf(pointer, document)
      return [{ from: id, to: target.id, flow }]
    }),
  )
}

/** Follows every ref from records and methods on. What a definition is as a record or a method itself is no entry of it (`flowsAt`). */
export function traceFlows(edges: readonly FlowEdge[]): ReadonlyMap<DefId, Flows> {
  const flows = new Map<DefId, Set<Flow>>()
  const leadsTo = new Map<DefId, DefId[]>()
  const pending: { readonly id: DefId; readonly flow: Flow }[] = []
  for (const { from, to, flow } of edges) {
    if (flow !== undefined) pending.push({ id: to, flow })
    // A record can be a part of other data, too: what refers to its object leads to what is in it.
    if (flow !== undefined && flow !== 'record') continue
    addToGroup(leadsTo, from, to)
  }
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { id, flow } = next
    const known = flows.get(id) ?? new Set()
    if (known.has(flow)) continue
    flows.set(id, known.add(flow))
    for (const target of leadsTo.get(id) ?? []) pending.push({ id: target, flow })
  }
  return flows
}

/** A document, and what was traced in its program. */
interface Traced {
  readonly document: LexiconDocument
  readonly facts: { readonly flows: ReadonlyMap<DefId, Flows> }
}

/** What the data at a place of a document is a part of. */
export function flowsAt(pointer: string, { document, facts }: Traced): Flows {
  const { id, flow } = placeOf(pointer, document)
  return flowsOf(id, flow, facts.flows)
}

/** What the data of a definition is a part of, or of that part of a record or method which `flow` says. */
export function flowsOf(id: DefId, flow: Flow | undefined, traced: ReadonlyMap<DefId, Flows>): Flows {
  return flow === undefined ? (traced.get(id) ?? NOWHERE) : new Set([flow])
}

/** Whether data may be stored: a service answers with all else, or sends it, or has it as a part of a URL. */
export function mayBeStored(flows: Flows): boolean {
  return !isOnlyIn(flows, ['output', 'message', 'parameters'])
}

/** Whether data is only ever a part of these. Where nothing leads to it, it may be a part of anything. */
export function isOnlyIn(flows: Flows, allowed: readonly Flow[]): boolean {
  return flows.size > 0 && [...flows].every((flow) => allowed.includes(flow))
}

/** The definition at a pointer, and the part of a record or method. */
function placeOf(pointer: string, document: LexiconDocument): { readonly id: DefId; readonly flow: Flow | undefined } {
  const [, name = '', part = ''] = pointerKeys(pointer)
  const flow = isPrimaryType(document.defs[name]?.type) && isFlow(part) ? part : undefined
  return { id: `${document.id}#${name}`, flow }
}

function isFlow(part: string): part is Flow {
  return FLOWS.has(part)
}
