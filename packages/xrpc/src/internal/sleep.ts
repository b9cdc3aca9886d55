import { abortable } from './abortable.ts'

/**
 * Waits `ms` milliseconds, which have to fit a timer (`MAX_TIMER_MS`). Timer and listener are gone when it returns, however it does.
 *
 * @throws the signal's reason after an abort
 */
export function sleep(ms: number, signal: AbortSignal | undefined): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const wait = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms)
  })
  return abortable(wait, signal).finally(() => clearTimeout(timer))
}
