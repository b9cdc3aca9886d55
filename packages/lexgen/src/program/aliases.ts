/**
 * Definitions that are other names for something else: a named ref, and a named union in the place of a member. The language has no
 * such definitions, but documents in use do.
 */
import { KINDS } from '../language/kinds.ts'
import type { UnionSchema } from '../language/document.ts'
import { type DefId, splitReference } from '../text/nsid.ts'
import { childPointer } from '../text/pointer.ts'
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

/** The members of a union that is written in document `nsid`: other names followed, and the members of unions in place of those. */
export function membersOf(union: UnionSchema, nsid: string, resolve: Resolve): Members {
  const defs = new Set<LinkedDef>()
  const seen = new Set<UnionSchema>()
  let isOpen = false
  const collect = (schema: UnionSchema, from: string): void => {
    if (seen.has(schema)) return
    seen.add(schema)
    isOpen ||= schema.closed !== true
    for (const ref of schema.refs) {
      const named = resolve(ref, from)
      // Linking has reported the refs that lead nowhere, so a missing one is a bug.
      if (named === undefined) throw new Error(`The ref ${ref} of ${from} was not linked`)
      const def = followAlias(named, resolve)
      if (def?.definition.type === 'union') collect(def.definition, def.nsid)
      else if (def !== undefined && isMember(def)) defs.add(def)
    }
  }
  collect(union, nsid)
  return { defs: [...defs], isOpen }
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

/** Refs and unions under a name that are other names for themselves, which no type can be; each circle once. */
export function findAliasCircles(defs: ReadonlyMap<DefId, LinkedDef>): AliasCircle[] {
  const circles: AliasCircle[] = []
  const done = new Set<DefId>()
  const visit = (def: LinkedDef, way: readonly DefId[]): void => {
    done.add(def.id)
    for (const { id, pointer } of namesBehind(def)) {
      const next = defs.get(id)
      const start = [...way, def.id].indexOf(id)
      if (start >= 0) circles.push({ def, pointer, way: [...way.slice(start), def.id, id] })
      else if (next !== undefined && !done.has(id)) visit(next, [...way, def.id])
    }
  }
  for (const def of defs.values()) if (!done.has(def.id)) visit(def, [])
  return circles
}

/** What a definition is another name for, directly. */
function namesBehind({ nsid, name, definition }: LinkedDef): { readonly id: DefId; readonly pointer: string }[] {
  const base = childPointer('/defs', name)
  if (definition.type === 'ref') return [{ id: splitReference(definition.ref, nsid).id, pointer: `${base}/ref` }]
  if (definition.type !== 'union') return []
  return definition.refs.map((ref, i) => ({ id: splitReference(ref, nsid).id, pointer: `${base}/refs/${i}` }))
}
