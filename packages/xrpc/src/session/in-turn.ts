/** What the last of each key's runs came to, never a rejection. */
const turns = new WeakMap<object, Promise<unknown>>()

/** Runs one after the other all that share a key, and hands on what each gives: a lock for those of one process. */
export function inTurn<T>(key: object, run: () => Promise<T>): Promise<T> {
  const turn = Promise.resolve(turns.get(key)).then(run)
  turns.set(
    key,
    turn.catch(() => undefined),
  )
  return turn
}
