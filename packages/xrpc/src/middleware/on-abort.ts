/** Those who wait for one signal, and the listener that tells them. */
interface Hub {
  readonly callbacks: Set<() => void>
  readonly listener: () => void
}

/** One listener per signal serves all: a signal that many calls share would make Node warn of a leak from the eleventh on. */
const hubs = new WeakMap<AbortSignal, Hub>()

/** Calls `callback` once when the signal aborts, at once if it has. Returns what takes it back, the last one the listener too. */
export function onAbort(signal: AbortSignal | undefined, callback: () => void): () => void {
  if (!signal) return () => undefined
  if (signal.aborted) {
    callback()
    return () => undefined
  }
  const hub = hubs.get(signal) ?? listen(signal)
  const entry = (): void => callback()
  hub.callbacks.add(entry)
  return () => {
    hub.callbacks.delete(entry)
    if (hub.callbacks.size > 0) return
    signal.removeEventListener('abort', hub.listener)
    if (hubs.get(signal) === hub) hubs.delete(signal)
  }
}

function listen(signal: AbortSignal): Hub {
  const callbacks = new Set<() => void>()
  const listener = (): void => {
    hubs.delete(signal)
    for (const callback of callbacks) callback()
  }
  const hub = { callbacks, listener }
  hubs.set(signal, hub)
  signal.addEventListener('abort', listener, { once: true })
  return hub
}
