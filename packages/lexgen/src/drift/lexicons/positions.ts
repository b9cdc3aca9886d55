import { isPrimary } from '../../language/types.ts'
import type { Definition, LexiconDocument } from '../../language/document.ts'
import { type Flow, flowEdgesOf, type FlowEdge, traceFlows } from '../../program/flows.ts'
import type { LinkedProgram } from '../../program/program.ts'
import { addToGroup } from '../../text/lists.ts'
import type { DefId } from '../../text/nsid.ts'
import { byCodeUnit } from '../../text/order.ts'
import type { Positions } from './compare/documents.ts'
import { type DriftPosition, POSITIONS } from './rule.ts'

const POSITION_OF: Readonly<Record<Flow, DriftPosition>> = {
  parameters: 'request',
  input: 'request',
  output: 'response',
  message: 'response',
  record: 'record',
}

/** Every ref of both programs: data of either is out there. */
export function edgesOfBoth(base: LinkedProgram, head: LinkedProgram): FlowEdge[] {
  return [...flowEdgesOf(base), ...flowEdgesOf(head)]
}

/** Where data of every definition is. What nothing here leads to may be anywhere, since third parties can refer to it. */
export function tracePositions(base: LinkedProgram, head: LinkedProgram, edges: readonly FlowEdge[]): Positions {
  const flows = traceFlows(edges)
  const ofDef = (id: DefId): readonly DriftPosition[] => {
    const own = [base, head].flatMap(({ defs }) => positionsOfPrimary(defs.get(id)?.definition))
    const reached = [...(flows.get(id) ?? [])].map((flow) => POSITION_OF[flow])
    return inOrder([...own, ...reached])
  }
  const documents = [indexDocuments(base), indexDocuments(head)]
  const ofDocument = (nsid: string): readonly DriftPosition[] => {
    const names = documents.flatMap((index) => Object.keys(index.get(nsid)?.defs ?? {}))
    return inOrder(names.flatMap((name) => ofDef(`${nsid}#${name}`)))
  }
  return { ofDef, ofDocument }
}

function positionsOfPrimary(definition: Definition | undefined): readonly DriftPosition[] {
  if (definition === undefined || !isPrimary(definition)) return []
  switch (definition.type) {
    case 'record':
      return ['record']
    case 'query':
    case 'procedure':
    case 'subscription':
      return ['request', 'response']
    case 'permission-set':
      return ['request']
  }
}

function inOrder(positions: readonly DriftPosition[]): readonly DriftPosition[] {
  return positions.length === 0 ? POSITIONS : POSITIONS.filter((position) => positions.includes(position))
}

function indexDocuments({ documents }: LinkedProgram): ReadonlyMap<string, LexiconDocument> {
  return new Map(documents.map((document) => [document.id, document]))
}

/** Finds the records and methods that data of a definition is a part of, such as `com.example.getThing output`, the nearest first. */
export function createReach(edges: readonly FlowEdge[]): (id: DefId) => readonly string[] {
  const into = new Map<DefId, FlowEdge[]>()
  for (const edge of edges) addToGroup(into, edge.to, edge)
  const found = new Map<DefId, readonly string[]>()
  return (id) => {
    const known = found.get(id) ?? reachBack(id, into)
    found.set(id, known)
    return known
  }
}

function reachBack(id: DefId, into: ReadonlyMap<DefId, readonly FlowEdge[]>): readonly string[] {
  const users = new Set<string>()
  const seen = new Set([id])
  for (let ring: readonly DefId[] = [id]; ring.length > 0;) {
    const edges = ring.flatMap((each) => into.get(each) ?? [])
    const named = edges.flatMap(({ from, flow }) =>
      flow === undefined ? [] : [`${from.slice(0, from.indexOf('#'))} ${flow}`],
    )
    for (const user of named.sort(byCodeUnit)) users.add(user)
    const next = new Set(edges.flatMap(({ from, flow }) => (flow === undefined || flow === 'record' ? [from] : [])))
    ring = [...next].filter((each) => !seen.has(each))
    for (const each of ring) seen.add(each)
  }
  return [...users]
}
