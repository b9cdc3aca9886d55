/**
 * A fetch that keeps most requests waiting for others, as one with a pool of connections does: that of Node.js opens one for each, and
 * on a machine with other work some of a thousand are reset.
 */
export function fetchByFew(count: number): typeof globalThis.fetch {
  let free = count
  const waiting: (() => void)[] = []
  return async (input, init) => {
    if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve))
    else free -= 1
    try {
      return await globalThis.fetch(input, init)
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free += 1
    }
  }
}
