import { onAbort } from './on-abort.ts'

/** `promise`, but rejected with the signal's reason once that aborts; the work itself goes on for others who wait for it. */
export function abortable<T>(promise: Promise<T>, signal: AbortSignal | null | undefined): Promise<T> {
  return new Promise((resolve, reject) => {
    const forget = onAbort(signal, () => reject(signal?.reason))
    promise.then(resolve, reject).finally(forget)
  })
}
