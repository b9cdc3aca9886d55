/** What to do with every value that one of two lists lacks, and its index in the other. */
interface Differences<Value> {
  readonly added: (value: Value, index: number) => void
  readonly removed: (value: Value, index: number) => void
}

/** Compares two lists as sets: the values that the second adds in its order, then those that it lacks in the order of the first. */
export function eachDifference<Value>(
  old: readonly Value[],
  now: readonly Value[],
  { added, removed }: Differences<Value>,
): void {
  const [had, has] = [new Set(old), new Set(now)]
  now.forEach((value, index) => {
    if (!had.has(value)) added(value, index)
  })
  old.forEach((value, index) => {
    if (!has.has(value)) removed(value, index)
  })
}
