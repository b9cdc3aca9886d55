/**
 * `a, b, c`, and of more than `most` names how many others there are: `a, b and 3 more`. `show` is asked for the names that are
 * listed only: mistakes by the thousand among names by the thousand have such a list each.
 */
export function joinNames(names: readonly string[], most: number, show?: (name: string) => string): string {
  const rest = names.length - most
  const listed = names.slice(0, most)
  return `${(show ? listed.map(show) : listed).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`
}

/** `a`, `a or b`, `a, b or c`. */
export function joinAlternatives(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} or ${last}`
}

/** `1 file`, `2 files`. */
export function showCount(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** Appends to a list, however long the other one is: the arguments of one call have to fit on the stack. */
export function appendAll<T>(list: T[], more: Iterable<T>): void {
  for (const each of more) list.push(each)
}

/** Adds a value to the list under a key. */
export function addToGroup<K, V>(groups: Map<K, V[]>, key: K, value: V): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [value])
  else group.push(value)
}

/** The values that a list has more than once. */
export function repeated<T>(values: readonly T[]): ReadonlySet<T> {
  const seen = new Set<T>()
  return new Set(values.filter((value) => seen.size === seen.add(value).size))
}
