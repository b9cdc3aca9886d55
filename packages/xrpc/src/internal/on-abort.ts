/** Whom each signal is to tell. */
const waiting = new WeakMap<AbortSignal, Set<() => void>>()

/** The one listener of every signal: one that many calls share would make Node warn of a leak from the eleventh on. */
function tellAll(this: AbortSignal): void {
  waiting.get(this)?.forEach((tell) => tell())
}

/** Calls `callback`, which nobody else has, once when the signal aborts, at once if it has. Returns what takes it back, the last one the listener too. */
export function onAbort(signal: AbortSignal | null | undefined, callback: () => void): () => void {
  if (!signal) return () => undefined
  if (signal.aborted) callback()
  const entries = waiting.get(signal) ?? new Set()
  waiting.set(signal, entries.add(callback))
  // A listener that is there already is not added again.
  signal.addEventListener('abort', tellAll, { once: true })
  return () => {
    entries.delete(callback)
    if (!entries.size) signal.removeEventListener('abort', tellAll)
  }
}
