/** Compares two strings by code unit: the same order on every machine, unlike a locale's. For `sort` and `toSorted`. */
export function byCodeUnit(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}

/** An object with these entries in the order of their keys by code unit. */
export function sortedRecord<Value>(entries: readonly (readonly [string, Value])[]): Record<string, Value> {
  return Object.fromEntries([...entries].sort(([left], [right]) => byCodeUnit(left, right)))
}
