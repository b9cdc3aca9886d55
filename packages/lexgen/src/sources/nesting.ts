import { isNestedDeeper } from '../text/json.ts'

/** Greatest depth of a document in JSON levels. Real ones stay below 20; beyond, tools and people downstream give up. */
export const MAX_NESTING_LEVELS = 256

/** Whether a value nests deeper than `levels`. */
export function isTooDeep(value: unknown, levels: number = MAX_NESTING_LEVELS): boolean {
  return isNestedDeeper(value, levels)
}

/** The first keys, at most `shown`, that lead to where a value nests too deeply. */
export function findWayDown(value: unknown, shown: number): string[] {
  const keys: string[] = []
  let node = value
  while (keys.length < shown && typeof node === 'object' && node !== null) {
    const children: [string, unknown][] = Object.entries(node)
    const next = children.find(([, child]) => isTooDeep(child, MAX_NESTING_LEVELS - keys.length - 1))
    if (next === undefined) break
    keys.push(next[0])
    node = next[1]
  }
  return keys
}
