import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** Share of a name that may be wrong for another to be suggested in its place. */
const MAX_WRONG_SHARE = 0.4

/** What two neighbouring letters cost that changed places: less than one wrong letter, since it happens more often. */
const SWAP_COST = 0.5

/** Longest name that is compared, in UTF-16 code units, which is that of an NSID: the time to compare two grows with the square of it. */
const MAX_COMPARED_LENGTH = 317

/** The candidate that `name` is most likely a misspelling of; undefined where none is near. Ties go to the first in code-unit order. */
export function findNearest(
  name: string,
  candidates: Iterable<string>,
  maxWrongShare: number = MAX_WRONG_SHARE,
): string | undefined {
  if (name.length > MAX_COMPARED_LENGTH) return undefined
  const distance = loadDistance()
  const lower = name.toLowerCase()
  let best: string | undefined
  // Never all of the letters.
  let bestDistance = Math.min(name.length, Math.max(1, Math.floor(name.length * maxWrongShare)) + 1)
  for (const candidate of candidates) {
    if (candidate === name || candidate.length > MAX_COMPARED_LENGTH) continue
    if (Math.abs(candidate.length - name.length) > bestDistance) continue
    // A difference in case alone is the most likely mistake of all.
    const found =
      candidate.toLowerCase() === lower ? 0 : areSwapped(candidate, name) ? SWAP_COST : distance(candidate, name)
    if (found < bestDistance || (found === bestDistance && best !== undefined && candidate < best)) {
      best = candidate
      bestDistance = found
    }
  }
  return best
}

/** `; did you mean check?` for the end of a message, or nothing where no candidate is near. */
export function suggestNearest(name: string, candidates: Iterable<string>): string {
  const near = findNearest(name, candidates)
  return near === undefined ? '' : `; did you mean ${near}?`
}

/** Finds a suggestion, as `findNearest` does. */
export type Suggest = (name: string, candidates: ReadonlySet<string> | readonly string[]) => string | undefined

/** Candidates that are compared before suggestions cease: ten thousand mistakes among ten thousand names are not worth a minute. */
const MAX_COMPARISONS = 200_000

/** A `findNearest` that gives up once it has been asked too much. Meant for one document, or one run of linking. */
export function createSuggest(maxWrongShare: number = MAX_WRONG_SHARE): Suggest {
  let left = MAX_COMPARISONS
  return (name, candidates) => {
    left -= 'size' in candidates ? candidates.size : candidates.length
    return left < 0 ? undefined : findNearest(name, candidates, maxWrongShare)
  }
}

/** Whether two neighbouring letters changed places: one slip of the fingers, though two edits. */
function areSwapped(left: string, right: string): boolean {
  if (left.length !== right.length) return false
  let at = 0
  while (at < left.length && left[at] === right[at]) at += 1
  return left[at] === right[at + 1] && left[at + 1] === right[at] && left.slice(at + 2) === right.slice(at + 2)
}

/** Number of single-character edits between two strings. */
export function countEdits(left: string, right: string): number {
  return loadDistance()(left, right)
}

/** Loaded on the first mistake: a run without problems does not pay for it. */
function loadDistance(): (left: string, right: string) => number {
  const loaded: { readonly distance: (left: string, right: string) => number } = require('fastest-levenshtein')
  return loaded.distance
}
