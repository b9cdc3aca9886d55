import { abortable } from './abortable.ts'
import { MAX_TIMER_MS } from './timer.ts'

/**
 * Waits `ms` milliseconds, cut to what a timer holds. Timer and listener are gone when it returns, however it does.
 *
 * @throws the signal's reason after an abort
 */
export function sleep(ms: number, signal: AbortSignal | undefined): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const wait = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, Math.min(ms, MAX_TIMER_MS))
  })
  return abortable(wait, signal).finally(() => clearTimeout(timer))
}
