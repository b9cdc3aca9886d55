import type { SubscriptionDefinition, UnionSchema } from '../../../language/document.ts'
import type { LinkedProgram } from '../../../program/program.ts'
import { type DefId, splitReference } from '../../../text/nsid.ts'
import type { Comparison, Placed } from './comparison.ts'
import { compareDescriptions } from './descriptions.ts'
import { shapeOf } from './refs.ts'
import { findRenames } from './renames.ts'
import { showTerm } from './show.ts'
import { type Site, enterSite, pointAt, pointAtEach } from './site.ts'
import { compareOpenness, keysOf, membersIn, tagOf } from './unions.ts'

const NO_MESSAGES: UnionSchema = { type: 'union', refs: [] }

/** How messages are framed where nothing is said ("Event Stream"). */
const USUAL_SUBPROTOCOL = 'xrpc.v0.cbor'

/** A type of messages: the definition that its header names. */
interface Variant extends Placed {
  readonly id: DefId
}

/** Compares what a subscription sends, and how. */
export function compareMessages(
  base: Placed<SubscriptionDefinition>,
  head: Placed<SubscriptionDefinition>,
  site: Site,
  comparison: Comparison,
): void {
  compareSubprotocols(base.schema, head.schema, site, comparison)
  const [old, now] = [base.schema.message, head.schema.message]
  const message = enterSite(site, 'message', 'message')
  if (old !== undefined && now !== undefined) {
    compareDescriptions(old, now, message, comparison)
    const members = [
      membersIn({ ...base, schema: old.schema }, comparison.base),
      membersIn({ ...head, schema: now.schema }, comparison.head),
    ] as const
    compareOpenness(members[0], members[1], pointAt(message, 'schema'), comparison)
  }
  const [before, after] = [
    { ...base, schema: old?.schema ?? NO_MESSAGES },
    { ...head, schema: now?.schema ?? NO_MESSAGES },
  ]
  compareVariants(before, after, pointAt(message, 'schema'), comparison)
}

function compareVariants(
  base: Placed<UnionSchema>,
  head: Placed<UnionSchema>,
  site: Site,
  comparison: Comparison,
): void {
  const { report } = comparison
  const [old, now] = [variantsOf(base, comparison.base), variantsOf(head, comparison.head)]
  const gone = [...old.values()].filter(({ id }) => !now.has(id))
  const added = [...now.values()].filter(({ id }) => !old.has(id))
  const renames = findRenames(gone, added, site, comparison)
  const renamed = new Set(renames.values())
  for (const variant of added) {
    if (renamed.has(variant)) continue
    const tag = tagOf(variant.id)
    const at = pointAtEach(site, ['refs'], keysOf(head, variant.id))
    report({ rule: 'message-variant-added', site: at, message: `${showTerm(tag)} is a new type of messages`, new: tag })
  }
  for (const variant of gone) {
    const [tag, other] = [tagOf(variant.id), renames.get(variant)]
    const at = pointAtEach(site, keysOf(base, variant.id), other === undefined ? ['refs'] : keysOf(head, other.id))
    if (other === undefined) {
      const message = `${showTerm(tag)} is no longer a type of messages`
      report({ rule: 'message-variant-removed', site: at, message, old: tag })
    } else {
      const message = `${showTerm(tagOf(other.id))} now, ${showTerm(tag)} of the same shape before`
      report({ rule: 'message-variant-renamed', site: at, message, old: tag, new: tagOf(other.id) })
    }
  }
}

function variantsOf(union: Placed<UnionSchema>, program: LinkedProgram): ReadonlyMap<DefId, Variant> {
  return new Map(
    membersIn(union, program).ids.flatMap((id): [DefId, Variant][] => {
      const def = program.defs.get(id)
      const shape = def && shapeOf(def)
      return [[id, { schema: { type: 'unknown' }, nsid: splitReference(id, '').nsid, ...shape, id }]]
    }),
  )
}

function compareSubprotocols(
  base: SubscriptionDefinition,
  head: SubscriptionDefinition,
  site: Site,
  { report }: Comparison,
): void {
  const [old, now] = [base.subprotocol ?? USUAL_SUBPROTOCOL, head.subprotocol ?? USUAL_SUBPROTOCOL]
  if (old === now) return
  const at = enterSite(site, 'subprotocol', 'subprotocol')
  report({ rule: 'subprotocol-changed', site: at, message: `${now} now, ${old} before`, old, new: now })
}
