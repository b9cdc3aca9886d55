/** The one listener of a signal, and those whom it tells. */
interface Hub extends EventListenerObject {
  readonly callbacks: Set<() => void>
}

/** One listener per signal serves all: a signal that many calls share would make Node warn of a leak from the eleventh on. */
const hubs = new WeakMap<AbortSignal, Hub>()

/** Calls `callback` once when the signal aborts, at once if it has. Returns what takes it back, the last one the listener too. */
export function onAbort(signal: AbortSignal | null | undefined, callback: () => void): () => void {
  if (!signal) return () => undefined
  if (signal.aborted) callback()
  const callbacks = new Set<() => void>()
  const hub = hubs.get(signal) ?? { callbacks, handleEvent: () => callbacks.forEach((call) => call()) }
  const entry = (): void => callback()
  hubs.set(signal, hub)
  hub.callbacks.add(entry)
  // A listener that is there already is not added again.
  signal.addEventListener('abort', hub, { once: true })
  return () => {
    hub.callbacks.delete(entry)
    if (!hub.callbacks.size) signal.removeEventListener('abort', hub)
  }
}
