/**
 * Definitions that are other names for something else: a named ref, and a named union in the place of a member. The language has no
 * such definitions, but documents in use do.
 */
import type { UnionSchema } from '../language/document.ts'
import { KINDS } from '../language/kinds.ts'
import { type DefId, splitReference } from '../text/nsid.ts'
import { childPointer } from '../text/pointer.ts'
import { targetOf } from './look-up.ts'
import type { LinkedDef, LinkedProgram } from './program.ts'

type Resolve = LinkedProgram['resolve']

/** What a definition is another name for: itself where it is no ref; undefined where that leads nowhere or in a circle. */
export function followAlias(def: LinkedDef, resolve: Resolve): LinkedDef | undefined {
  const seen = new Set<LinkedDef>()
  let at: LinkedDef | undefined = def
  while (at?.definition.type === 'ref') {
    if (seen.has(at)) return undefined
    seen.add(at)
    at = resolve(at.definition.ref, at.nsid)
  }
  return at
}

/** What can be in a union. */
interface Members {
  /** Objects, records and tokens, each once, in the author's order. */
  readonly defs: readonly LinkedDef[]
  /** Whether there may be others. */
  readonly isOpen: boolean
}

/** A union whose refs are looked at, of which `next` is the first that was not yet, and what they gave so far. */
interface OpenUnion {
  readonly schema: UnionSchema
  readonly nsid: string
  next: number
  readonly defs: Set<LinkedDef>
  isOpen: boolean
}

/** The members of the unions of a program, by what resolves its references: a union may be part of many others. */
const KNOWN_MEMBERS = new WeakMap<Resolve, Map<UnionSchema, Members>>()

/**
 * The members of a union that is written in document `nsid`: other names followed, and the members of unions in place of those. Without
 * recursion, since unions of unions may be as deep as a document has definitions.
 */
export function membersOf(union: UnionSchema, nsid: string, resolve: Resolve): Members {
  const known = KNOWN_MEMBERS.get(resolve) ?? new Map<UnionSchema, Members>()
  KNOWN_MEMBERS.set(resolve, known)
  const way: OpenUnion[] = []
  const entered = new Set<UnionSchema>()
  const enter = (schema: UnionSchema, from: string): void => {
    entered.add(schema)
    way.push({ schema, nsid: from, next: 0, defs: new Set(), isOpen: schema.closed !== true })
  }
  if (!known.has(union)) enter(union, nsid)
  for (let step = way.at(-1); step !== undefined; step = way.at(-1)) {
    const ref = step.schema.refs[step.next]
    step.next += 1
    if (ref === undefined) {
      known.set(step.schema, { defs: [...step.defs], isOpen: step.isOpen })
      way.pop()
      continue
    }
    const def = followAlias(targetOf(ref, step.nsid, { resolve }), resolve)
    if (def === undefined) continue
    if (def.definition.type !== 'union') {
      if (isMember(def)) step.defs.add(def)
      continue
    }
    const inner = known.get(def.definition)
    if (inner !== undefined) {
      for (const each of inner.defs) step.defs.add(each)
      step.isOpen ||= inner.isOpen
    } else if (!entered.has(def.definition)) {
      // Its members are known when this ref is looked at again.
      step.next -= 1
      enter(def.definition, def.nsid)
    }
  }
  return known.get(union) ?? { defs: [], isOpen: union.closed !== true }
}

/** Whether data of a definition has a `$type`, which the members of a union are told apart by. A token is but that. */
export function isMember({ definition }: LinkedDef): boolean {
  return definition.type === 'token' || KINDS[definition.type].data === 'object'
}

/** A name that leads back to itself, and the names on the way. */
export interface AliasCircle {
  readonly def: LinkedDef
  /** JSON pointer of the reference that leads on, in the definition's document. */
  readonly pointer: string
  readonly way: readonly DefId[]
}

/** A name whose meanings are looked at, of which `next` is the first that was not yet. */
interface Step {
  readonly def: LinkedDef
  readonly names: readonly NameBehind[]
  next: number
}

/** Refs and unions under a name that are other names for themselves, which no type can be; each circle once. */
export function findAliasCircles(defs: ReadonlyMap<DefId, LinkedDef>): AliasCircle[] {
  const circles: AliasCircle[] = []
  const done = new Set<DefId>()
  // The way from the first name to the one that is looked at; it may be as long as a document has definitions.
  const way: Step[] = []
  const depths = new Map<DefId, number>()
  const enter = (def: LinkedDef): void => {
    done.add(def.id)
    depths.set(def.id, way.length)
    way.push({ def, names: namesBehind(def), next: 0 })
  }
  for (const first of defs.values()) {
    if (!done.has(first.id)) enter(first)
    for (let step = way.at(-1); step !== undefined; step = way.at(-1)) {
      const name = step.names[step.next]
      step.next += 1
      if (name === undefined) {
        way.pop()
        depths.delete(step.def.id)
        continue
      }
      const { id, pointer } = name
      const start = depths.get(id)
      const next = defs.get(id)
      if (start !== undefined) {
        circles.push({ def: step.def, pointer, way: [...way.slice(start).map(({ def }) => def.id), id] })
      } else if (next !== undefined && !done.has(id)) enter(next)
    }
  }
  return circles
}

/** What a name stands for, and the pointer of the reference that says so. */
interface NameBehind {
  readonly id: DefId
  readonly pointer: string
}

/** What a definition is another name for, directly. */
function namesBehind({ nsid, name, definition }: LinkedDef): NameBehind[] {
  const base = childPointer('/defs', name)
  if (definition.type === 'ref') return [{ id: splitReference(definition.ref, nsid).id, pointer: `${base}/ref` }]
  if (definition.type !== 'union') return []
  return definition.refs.map((ref, i) => ({ id: splitReference(ref, nsid).id, pointer: `${base}/refs/${i}` }))
}
