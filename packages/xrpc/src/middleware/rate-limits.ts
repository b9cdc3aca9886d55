import { checkRange } from '../internal/check-range.ts'
import { discard } from '../internal/discard.ts'
import { isStream } from '../internal/is-stream.ts'
import { sleep } from '../internal/sleep.ts'
import { MAX_TIMER_MS } from '../internal/timer.ts'
import { type RateLimit, TOO_MANY_REQUESTS, rateLimitOf, retryAfterOf } from '../transport/rate-limit.ts'
import type { Middleware } from '../transport/request.ts'

const DEFAULT_MAX_WAIT_MS = 300_000
/** Shortest wait after a refusal, in milliseconds; it doubles from one to the next, whatever the server says. */
const MIN_WAIT_MS = 1_000

/** Options of `rateLimits()`. */
export interface RateLimitsOptions {
  /** Wait for the end of the window, instead of failing, before a request that would exceed the limit and after one that did. @default false */
  readonly wait?: boolean | undefined
  /** Longest wait of one call, all its waits together, in milliseconds; where it would take longer, the server's answer stands. @default 300000, the window of most services */
  readonly maxWaitMs?: number | undefined
  /** Hears of each state that a response reports. */
  readonly onUpdate?: ((nsid: string, limit: RateLimit) => void) | undefined
}

/**
 * Follows the rate limits that a service reports per method, for each client by itself. Waiting is for queries and procedures alike,
 * since a refused request has had no effect; streamed bodies are not sent again. Refusals in a row are a second apart at least, then
 * two, then four, since a service may name a time that has passed. An abort ends the wait at once.
 *
 * @throws {RangeError} where `maxWaitMs` is below 0
 */
export function rateLimits({
  wait = false,
  maxWaitMs = DEFAULT_MAX_WAIT_MS,
  onUpdate,
}: RateLimitsOptions = {}): Middleware {
  checkRange('rateLimits: maxWaitMs', maxWaitMs, 0)
  return (next) => {
    /** By NSID: when an exhausted window ends, in milliseconds of the epoch. */
    const closedUntil = new Map<string, number>()
    return async (request) => {
      const { nsid, signal } = request
      let leftMs = maxWaitMs
      for (let minWaitMs = MIN_WAIT_MS; ; minWaitMs *= 2) {
        const aheadMs = (closedUntil.get(nsid) ?? 0) - Date.now()
        if (wait && aheadMs > 0 && aheadMs <= leftMs) {
          leftMs -= aheadMs
          await sleep(Math.min(aheadMs, MAX_TIMER_MS), signal)
        }
        const response = await next(request)
        const limit = rateLimitOf(response)
        if (limit) onUpdate?.(nsid, limit)
        if (limit?.remaining === 0 && limit.reset) closedUntil.set(nsid, limit.reset.getTime())
        else closedUntil.delete(nsid)
        const hint = retryAfterOf(response)
        if (!wait || response.status !== TOO_MANY_REQUESTS || isStream(request.body)) return response
        if (hint === undefined) return response
        const waitMs = Math.max(hint, minWaitMs)
        if (waitMs > leftMs) return response
        leftMs -= waitMs
        await discard(response)
        await sleep(Math.min(waitMs, MAX_TIMER_MS), signal)
      }
    }
  }
}
