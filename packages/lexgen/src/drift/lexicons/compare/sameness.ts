import { compareBehind } from './behind.ts'
import type { Comparison, Placed } from './comparison.ts'
import type { Site } from './site.ts'

/** Whether the same data is valid under both schemas, wherever they are defined and whatever is said about them. */
export function isSameShape(base: Placed, head: Placed, site: Site, comparison: Comparison): boolean {
  let isSame = true
  const report = (): void => {
    isSame = false
  }
  compareBehind(base, head, site, { ...comparison, report, guessesRenames: false }, () => !isSame)
  return isSame
}
