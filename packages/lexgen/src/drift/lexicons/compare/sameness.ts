import type { Comparison, Placed } from './comparison.ts'
import { type Site, goBehindRef } from './site.ts'

/** Whether the same data is valid under both schemas, wherever they are defined and whatever is said about them. */
export function isSameShape(base: Placed, head: Placed, site: Site, comparison: Comparison): boolean {
  let isSame = true
  const report = (): void => {
    isSame = false
  }
  const pairs = new Set<string>()
  comparison.compare(base, head, goBehindRef(site), { ...comparison, report, pairs, guessesRenames: false })
  return isSame
}
