import { abortable } from '../abortable.ts'

/**
 * Waits. Timer and listener are gone when it returns, however it does.
 *
 * @throws the signal's reason after an abort
 */
export async function sleep(ms: number, signal: AbortSignal | undefined): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const elapsed = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms)
  })
  await abortable(elapsed, signal).finally(() => clearTimeout(timer))
}
