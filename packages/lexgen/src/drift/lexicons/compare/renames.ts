import { addToGroup } from '../../../text/lists.ts'
import { splitReference } from '../../../text/nsid.ts'
import type { Comparison, Placed } from './comparison.ts'
import { isSameShape } from './sameness.ts'
import type { Site } from './site.ts'

/** Greatest number of pairs of one outline that are compared: among more than these nobody could tell which became which. */
const MAX_PAIRS = 1000

/**
 * What most likely goes by another name now: of what is gone and what is new, those pairs of one shape in which neither fits any
 * other. A guess, since nothing says so; where several fit, none is taken.
 */
export function findRenames<Named extends Placed>(
  gone: readonly Named[],
  added: readonly Named[],
  site: Site,
  comparison: Comparison,
  isSameUse: (old: Named, now: Named) => boolean = () => true,
): ReadonlyMap<Named, Named> {
  const renames = new Map<Named, Named>()
  if (!comparison.guessesRenames || gone.length === 0 || added.length === 0) return renames
  const candidates = groupByOutline(added)
  for (const [outline, group] of groupByOutline(gone)) {
    const others = candidates.get(outline) ?? []
    if (group.length * others.length > MAX_PAIRS) continue
    const pairs = group.flatMap((old) =>
      others.flatMap((now) => (isSameUse(old, now) && isSameShape(old, now, site, comparison) ? [{ old, now }] : [])),
    )
    for (const { old, now } of pairs) {
      const isOnly = pairs.every((pair) => (pair.old === old) === (pair.now === now))
      if (isOnly) renames.set(old, now)
    }
  }
  return renames
}

function groupByOutline<Named extends Placed>(all: readonly Named[]): ReadonlyMap<string, Named[]> {
  const groups = new Map<string, Named[]>()
  for (const each of all) addToGroup(groups, outlineOf(each), each)
  return groups
}

/** What schemas of one shape have in common at first sight, which spares comparing each with each. */
function outlineOf({ schema, nsid }: Placed): string {
  switch (schema.type) {
    case 'object':
      return `object ${Object.keys(schema.properties).sort().join(' ')}`
    case 'array':
      return `array ${schema.items.type}`
    case 'ref':
      return `ref ${splitReference(schema.ref, nsid).id}`
    case 'union':
    case 'boolean':
    case 'integer':
    case 'string':
    case 'bytes':
    case 'cid-link':
    case 'blob':
    case 'token':
    case 'unknown':
      return schema.type
  }
}
