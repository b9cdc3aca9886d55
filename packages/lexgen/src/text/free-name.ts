/** `name`, or with as many `_` behind it as make it one that is not taken. */
export function appendUnderscores(name: string, taken: ReadonlySet<string>): string {
  let free = name
  while (taken.has(free)) free += '_'
  return free
}

/** The smallest number, not below `from`, that behind `name` makes a name which is not taken; `from` is 2 by default. */
export function findFreeNumber(name: string, taken: ReadonlySet<string>, from = 2): number {
  let number = from
  while (taken.has(`${name}${number}`)) number += 1
  return number
}
