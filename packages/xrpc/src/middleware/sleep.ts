import { MAX_TIMER_MS } from '../timer.ts'
import { onAbort } from './on-abort.ts'

/**
 * Waits `ms` milliseconds, cut to what a timer holds. Timer and listener are gone when it returns, however it does.
 *
 * @throws the signal's reason after an abort
 */
export function sleep(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => {
        forget()
        resolve()
      },
      Math.min(ms, MAX_TIMER_MS),
    )
    const forget = onAbort(signal, () => {
      clearTimeout(timer)
      reject(signal?.reason)
    })
  })
}
