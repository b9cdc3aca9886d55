/** Wait before the first new connection, in milliseconds; it doubles from one failure to the next. */
export const DEFAULT_MIN_DELAY_MS = 1_000
/** Longest wait between two connections, in milliseconds. */
export const DEFAULT_MAX_DELAY_MS = 64_000

/**
 * Wait before connection number `attempt` (from 0), in milliseconds: `min * 2^attempt` cut to `max`, moved by up to half of `min`
 * either way so that the clients of a server that restarts do not come back in step.
 */
export function backoffMs(attempt: number, min: number, max: number): number {
  return Math.min(min * 2 ** attempt, max) + (Math.random() - 0.5) * min
}
