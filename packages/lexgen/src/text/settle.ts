/**
 * Longest wait for something of the user's to load, in milliseconds: far more than anything takes that does load. Without it a module
 * that keeps a timer running while it waits for ever would never be given up.
 */
const LIMIT_MS = 30_000

/** What a promise that never settles is rejected with. */
export class EndlessWait extends Error {
  override name = 'EndlessWait'

  constructor() {
    super('a wait that never ends')
  }
}

/** What a promise gives. Throws where it never will: nothing is left to happen in this process, or the limit is over. */
export async function settle<T>(promise: Promise<T>): Promise<T> {
  let giveUp = (): void => undefined
  const endless = new Promise<never>((_resolve, reject) => {
    giveUp = () => reject(new EndlessWait())
  })
  process.once('beforeExit', giveUp)
  const timer = setTimeout(giveUp, LIMIT_MS)
  timer.unref()
  try {
    return await Promise.race([promise, endless])
  } finally {
    process.off('beforeExit', giveUp)
    clearTimeout(timer)
  }
}
