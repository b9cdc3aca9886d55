import { onAbort } from './on-abort.ts'

/**
 * Waits `ms` milliseconds, which have to fit a timer (`MAX_TIMER_MS`). Timer and listener are gone when it returns, however it does.
 *
 * @throws the signal's reason after an abort
 */
export function sleep(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      forget()
      resolve()
    }, ms)
    const forget = onAbort(signal, () => {
      clearTimeout(timer)
      reject(signal?.reason)
    })
  })
}
