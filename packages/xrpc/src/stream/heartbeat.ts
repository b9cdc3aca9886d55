import { MAX_TIMER_MS } from '../internal/timer.ts'

/** How often a silent connection is looked at (and pinged, where that can be done) within the time it may be silent. */
const LOOKS_PER_TIMEOUT = 3

/** Watches one connection for silence. */
export interface Heartbeat {
  /** Something arrived. */
  beat(): void
  /** The silence is our own doing: nothing is read until `beat()`. */
  suspend(): void
  stop(): void
}

/**
 * Calls `onSilence` once when nothing has arrived for `timeoutMs`, or up to two thirds of it longer; asks for a sign of life by `ping`
 * before that.
 *
 * @param timeoutMs longest silence in milliseconds; `Infinity` watches nothing.
 */
export function startHeartbeat(timeoutMs: number, ping: () => void, onSilence: () => void): Heartbeat {
  if (!Number.isFinite(timeoutMs)) return { beat: () => undefined, suspend: () => undefined, stop: () => undefined }
  let last = performance.now()
  let suspended = false
  let wasSilent = false
  const timer = setInterval(
    () => {
      if (suspended) return
      const isSilent = performance.now() - last >= timeoutMs
      // One more look: a process that was busy itself has not read yet what has arrived.
      if (!isSilent || !wasSilent) {
        wasSilent = isSilent
        return ping()
      }
      clearInterval(timer)
      onSilence()
    },
    Math.min(timeoutMs / LOOKS_PER_TIMEOUT, MAX_TIMER_MS),
  )
  return {
    beat() {
      last = performance.now()
      suspended = false
    },
    suspend: () => (suspended = true),
    stop: () => clearInterval(timer),
  }
}
