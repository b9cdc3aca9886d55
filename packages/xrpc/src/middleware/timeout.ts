import { XrpcTimeoutError } from '../errors/failures.ts'
import { observeBody } from '../internal/body.ts'
import { onAbort } from '../internal/on-abort.ts'
import { MAX_TIMER_MS } from '../internal/timer.ts'
import { toBodyError } from '../transport/fetch-from.ts'
import { ofKind } from '../transport/of-kind.ts'
import type { Middleware } from '../transport/request.ts'

/**
 * Gives everything inside it `timeoutMs` milliseconds, the response body included; then the call fails with `XrpcTimeoutError`.
 * Outside `retry()` it bounds the whole call with its waits, inside each attempt:
 * `use: [timeout(60_000), retry(), timeout(10_000)]`. No timer outlives its call.
 * `Infinity`, like any time above 24.8 days, sets none.
 *
 * @throws {RangeError} where `timeoutMs` is not above 0
 */
export function timeout(timeoutMs: number): Middleware {
  if (!(timeoutMs > 0)) throw new RangeError(`timeout: timeoutMs: expected a number above 0, found ${timeoutMs}`)
  return ofKind('timeout', (next) => async (request) => {
    const { nsid, signal: outer } = request
    const controller = new AbortController()
    const expire = (): void => controller.abort(new XrpcTimeoutError(nsid, timeoutMs))
    const timer = timeoutMs > MAX_TIMER_MS ? undefined : setTimeout(expire, timeoutMs)
    const forget = onAbort(outer, () => controller.abort(outer?.reason))
    const onEnd = (): void => {
      clearTimeout(timer)
      forget()
    }
    // A handler that does not heed the signal must not hold the call up either.
    const stopped = new Promise<never>((_, reject) =>
      onAbort(controller.signal, () => reject(controller.signal.reason)),
    )
    try {
      const response = await Promise.race([next({ ...request, signal: controller.signal }), stopped])
      return observeBody(response, {
        onEnd,
        // Not every platform hands on the reason of an abort.
        toError: (error) => (controller.signal.aborted ? controller.signal.reason : toBodyError(nsid, response, error)),
      })
    } catch (error) {
      onEnd()
      throw error
    }
  })
}
