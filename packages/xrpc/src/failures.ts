/** The ways in which a call fails without an error answer of the server. */

/** Rejection by `AbortController.abort()` without a reason of one's own. */
export interface AbortError extends Error {
  readonly name: 'AbortError'
}

/** No response arrived, or it broke off: refused connection, reset, DNS, TLS. `cause` is what the platform reported. */
export class XrpcNetworkError extends Error {
  override readonly name = 'XrpcNetworkError' as const
  /** Method that was called. */
  declare readonly nsid: string

  constructor(nsid: string, cause?: unknown) {
    super(`${nsid}: network error`, { cause })
    this.nsid = nsid
  }
}

/** The server answered with success, but not with what the method promises: other content, broken JSON, too long, a redirect. */
export class XrpcInvalidResponseError extends Error {
  override readonly name = 'XrpcInvalidResponseError' as const
  /** Method that was called. */
  declare readonly nsid: string
  /** HTTP status exactly as received. */
  declare readonly status: number

  constructor(nsid: string, status: number, problem: string) {
    super(`${nsid}: invalid response (${status}): ${problem}`)
    Object.assign(this, { nsid, status })
  }
}

/** A `timeout()` ran out. */
export interface XrpcTimeoutError extends Error {
  readonly name: 'XrpcTimeoutError'
  readonly nsid: string
  readonly timeoutMs: number
}

/**
 * What a rejection of a handler or of a response body means to the caller: the signal's own reason after an abort, a network error
 * for what `fetch` throws (a `TypeError`, or an error with a system code), and anything else as it is.
 */
export function toCallError(nsid: string, error: unknown, signal: AbortSignal | undefined): unknown {
  if (signal?.aborted) return signal.reason ?? error
  const { name, code } = Object(error) as { name?: unknown; code?: unknown }
  return name === 'TypeError' || typeof code === 'string' ? new XrpcNetworkError(nsid, error) : error
}
