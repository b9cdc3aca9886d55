import type { Comparison, PairQueue, Placed } from './comparison.ts'
import { type Site, goBehindRef } from './site.ts'

/** Nothing to compare yet, but for a pair that is being compared already. */
export function emptyQueue(pair?: string): PairQueue {
  return { seen: new Set(pair === undefined ? [] : [pair]), waiting: [] }
}

/**
 * Compares what stands behind a ref as if it stood at the site, and all that refs in it lead to. `isEnough` is asked after each
 * definition and ends it early.
 */
export function compareBehind(
  base: Placed,
  head: Placed,
  site: Site,
  comparison: Comparison,
  isEnough: () => boolean = () => false,
  behind: PairQueue = emptyQueue(),
): void {
  const inside = { ...comparison, behind }
  comparison.compare(base, head, goBehindRef(site), inside)
  for (let next = behind.waiting.shift(); next !== undefined && !isEnough(); next = behind.waiting.shift())
    comparison.compare(next.base, next.head, next.site, inside)
}
