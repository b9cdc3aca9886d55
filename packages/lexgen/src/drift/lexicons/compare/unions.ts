import type { UnionSchema } from '../../../language/document.ts'
import { membersOf } from '../../../program/aliases.ts'
import type { LinkedProgram } from '../../../program/program.ts'
import { type DefId, splitReference, typeTag } from '../../../text/nsid.ts'
import type { Comparison, Placed } from './comparison.ts'
import { eachDifference } from './lists.ts'
import { showTerm } from './show.ts'
import { type Site, pointAt, pointAtEach } from './site.ts'

/** The members of a union by what data says in `$type`. */
export interface Members {
  readonly ids: readonly DefId[]
  readonly isOpen: boolean
}

/** Compares unions by their members, which are compared where they are defined, and by whether there may be others. */
export function compareUnions(
  base: Placed<UnionSchema>,
  head: Placed<UnionSchema>,
  site: Site,
  comparison: Comparison,
): void {
  const { report } = comparison
  const [old, now] = [membersIn(base, comparison.base), membersIn(head, comparison.head)]
  compareOpenness(old, now, site, comparison)
  const wasOrIsOpen = now.isOpen || old.isOpen
  eachDifference(old.ids, now.ids, {
    added: (id) => {
      const tag = tagOf(id)
      // Where other members were or are valid anyway, one more is nothing new to readers.
      const rule = wasOrIsOpen ? 'union-open-ref-added' : 'union-closed-ref-added'
      const message = `${showTerm(tag)} is a new member of the ${wasOrIsOpen ? 'open' : 'closed'} union`
      report({ rule, site: pointAtEach(site, ['refs'], keysOf(head, id)), message, new: tag })
    },
    removed: (id) => {
      const tag = tagOf(id)
      const rule = now.isOpen ? 'union-open-ref-removed' : 'union-closed-ref-removed'
      const message = `${showTerm(tag)} is no longer a member of the ${now.isOpen ? 'open' : 'closed'} union`
      report({ rule, site: pointAtEach(site, keysOf(base, id), ['refs']), message, old: tag })
    },
  })
}

/** Compares whether there may be members that are not listed. */
export function compareOpenness(old: Members, now: Members, site: Site, { report }: Comparison): void {
  const at = pointAt(site, 'closed')
  if (now.isOpen && !old.isOpen)
    report({ rule: 'union-opened', site: at, message: 'open now, closed before', old: true, new: false })
  if (!now.isOpen && old.isOpen)
    report({ rule: 'union-closed', site: at, message: 'closed now, open before', old: false, new: true })
}

/** The members of a union; other names for them are followed. */
export function membersIn({ schema, nsid }: Placed<UnionSchema>, program: LinkedProgram): Members {
  const { defs, isOpen } = membersOf(schema, nsid, resolveByName(program))
  return { ids: defs.map(({ id }) => id), isOpen }
}

const BY_NAME = new WeakMap<LinkedProgram, LinkedProgram['resolve']>()

/** As the program resolves; of what it does not hold the name is known, which is all that a union says of a member. */
function resolveByName(program: LinkedProgram): LinkedProgram['resolve'] {
  const known = BY_NAME.get(program)
  if (known !== undefined) return known
  const resolve: LinkedProgram['resolve'] = (ref, nsid) =>
    program.resolve(ref, nsid) ?? { ...splitReference(ref, nsid), definition: { type: 'object', properties: {} } }
  BY_NAME.set(program, resolve)
  return resolve
}

/** What data says in `$type`. */
export function tagOf(id: DefId): string {
  return typeTag(splitReference(id, ''))
}

/** The keys that lead to a member; to all of them where it comes in under another name. */
export function keysOf({ schema, nsid }: Placed<UnionSchema>, id: DefId): readonly (string | number)[] {
  const index = schema.refs.findIndex((ref) => splitReference(ref, nsid).id === id)
  return index < 0 ? ['refs'] : ['refs', index]
}
