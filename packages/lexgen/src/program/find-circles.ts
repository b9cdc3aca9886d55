import type { DefId } from '../text/nsid.ts'
import type { LinkedDef, LinkedProgram } from './program.ts'
import { referencesOf } from './references-of.ts'

/** Which definitions lead back to themselves through refs and unions. */
export interface Circles {
  /** Whether a ref from one to the other, which there is, closes a circle: each can be reached from the other, or they are the same. */
  readonly hasBoth: (from: LinkedDef, to: LinkedDef) => boolean
}

/**
 * Finds the circles of refs of a program: two definitions are on one when each can be reached from the other. This is Tarjan's
 * algorithm for strongly connected components, with a stack of its own, since chains of refs can be as long as a program.
 */
export function findCircles(program: LinkedProgram): Circles {
  const componentOf = new Map<DefId, number>()
  const order = new Map<DefId, number>()
  const lowest = new Map<DefId, number>()
  const open: LinkedDef[] = []
  for (const root of program.defs.values()) {
    if (order.has(root.id)) continue
    const visits: { readonly def: LinkedDef; readonly targets: Iterator<LinkedDef> }[] = []
    const enter = (def: LinkedDef): void => {
      order.set(def.id, order.size)
      lowest.set(def.id, order.size - 1)
      open.push(def)
      visits.push({ def, targets: targetsOf(def, program).values() })
    }
    enter(root)
    for (let visit = visits.at(-1); visit !== undefined; visit = visits.at(-1)) {
      const { def, targets } = visit
      const { value: target, done } = targets.next()
      if (done !== true) {
        if (!order.has(target.id)) enter(target)
        else if (!componentOf.has(target.id)) lower(lowest, def.id, order.get(target.id))
        continue
      }
      visits.pop()
      const above = visits.at(-1)?.def
      if (above !== undefined) lower(lowest, above.id, lowest.get(def.id))
      if (lowest.get(def.id) === order.get(def.id)) {
        const members = open.splice(open.lastIndexOf(def))
        for (const { id } of members) componentOf.set(id, order.get(def.id) ?? 0)
      }
    }
  }
  return { hasBoth: (from, to) => componentOf.get(from.id) === componentOf.get(to.id) }
}

function lower(lowest: Map<DefId, number>, id: DefId, bound = Infinity): void {
  lowest.set(id, Math.min(lowest.get(id) ?? Infinity, bound))
}

function targetsOf({ nsid, name, definition }: LinkedDef, program: LinkedProgram): LinkedDef[] {
  return referencesOf({ lexicon: 1, id: nsid, defs: { [name]: definition } }).flatMap(({ ref }) => {
    const target = program.resolve(ref, nsid)
    return target === undefined ? [] : [target]
  })
}
