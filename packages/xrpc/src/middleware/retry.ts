import { fieldsOf } from '../internal/fields-of.ts'
import { isFetchFailure } from '../internal/fetch-failure.ts'
import { discard } from '../internal/discard.ts'
import { isStream } from '../internal/is-stream.ts'
import { sleep } from '../internal/sleep.ts'
import { MAX_TIMER_MS } from '../internal/timer.ts'
import { TRANSIENT_STATUSES } from '../internal/transient-statuses.ts'
import { ofKind } from '../transport/of-kind.ts'
import { retryAfterOf } from '../transport/rate-limit.ts'
import type { Middleware, XrpcRequest } from '../transport/request.ts'

const DEFAULT_MAX_ATTEMPTS = 4
const DEFAULT_MIN_DELAY_MS = 500
const DEFAULT_MAX_DELAY_MS = 30_000

/** An attempt has failed, and another follows. */
export interface RetryEvent {
  nsid: string
  /** Attempts made so far; 1 after the first. */
  attempt: number
  /** Wait before the next one, in milliseconds. */
  delayMs: number
  /** Status of the failed attempt; `undefined` where no answer arrived. */
  status: number | undefined
}

/** Options of `retry()`. */
export interface RetryOptions {
  /** Attempts in all, the first included; 1 or more, `Infinity` allowed. @default 4 */
  readonly maxAttempts?: number | undefined
  /** First ceiling of the random wait, in milliseconds; it doubles with each attempt. @default 500 */
  readonly minDelayMs?: number | undefined
  /** Longest wait between two attempts, in milliseconds, at most 2,147,483,647; a longer hint of the server is cut to it. @default 30000 */
  readonly maxDelayMs?: number | undefined
  /** Procedures that may be sent again: all, or those named. A repeated procedure may take effect twice. @default false */
  readonly procedures?: boolean | readonly string[] | undefined
  /** Hears of each failed attempt that is followed by another. */
  readonly onRetry?: ((event: RetryEvent) => void) | undefined
}

/**
 * Sends a request again after network errors, timeouts of an inner `timeout()`, and the statuses 408, 425, 429, 500, 502, 503, 504,
 * 522 and 524: queries always, procedures only when told, streamed bodies never, because they are gone. Waits as long as the server
 * asks, else a random time below a ceiling that doubles ("full jitter"). An abort ends the wait at once. What the last attempt
 * brought is the outcome. A body that breaks off after its headers is not fetched again.
 *
 * @throws {RangeError} for a number of attempts below 1, or a longest delay that no timer holds
 */
export function retry({
  maxAttempts = DEFAULT_MAX_ATTEMPTS,
  minDelayMs = DEFAULT_MIN_DELAY_MS,
  maxDelayMs = DEFAULT_MAX_DELAY_MS,
  procedures = false,
  onRetry,
}: RetryOptions = {}): Middleware {
  // NaN fails each comparison.
  if (!(maxAttempts >= 1 && minDelayMs >= 0 && maxDelayMs >= 0 && maxDelayMs <= MAX_TIMER_MS)) {
    throw new RangeError(
      `retry: expected maxAttempts from 1 and delays from 0, found ${[maxAttempts, minDelayMs, maxDelayMs]}`,
    )
  }
  return ofKind('retry', (next) => async (request) => {
    const last = isRepeatable(request, procedures) ? maxAttempts : 1
    for (let attempt = 1; ; attempt++) {
      let response: Response | undefined
      try {
        response = await next(request)
        if (attempt >= last || !TRANSIENT_STATUSES.has(response.status)) return response
        await discard(response)
      } catch (error) {
        if (attempt >= last || request.signal?.aborted || !isTransient(error)) throw error
      }
      const hint = response && retryAfterOf(response)
      const delayMs = Math.min(maxDelayMs, hint ?? Math.random() * minDelayMs * 2 ** (attempt - 1))
      onRetry?.({ nsid: request.nsid, attempt, delayMs, status: response?.status })
      await sleep(delayMs, request.signal)
    }
  })
}

function isRepeatable(request: XrpcRequest, procedures: boolean | readonly string[]): boolean {
  if (request.method === 'GET') return true
  if (isStream(request.body)) return false
  return typeof procedures === 'boolean' ? procedures : procedures.includes(request.nsid)
}

/**
 * By name, so that errors of another copy of this runtime count as well; by status where a handler rejects with an answer, as a session
 * does whose refresh was answered with 503; by wording where a handler of others hands on what its `fetch` said. Any other error is a bug
 * of a handler, a store or a callback, which another attempt does not mend.
 */
function isTransient(error: unknown): boolean {
  const { name, status } = fieldsOf(error)
  const isLost = name === 'XrpcNetworkError' || name === 'XrpcTimeoutError' || isFetchFailure(error)
  return isLost || (/^xrpcerror$/i.test(String(name)) && TRANSIENT_STATUSES.has(status))
}
