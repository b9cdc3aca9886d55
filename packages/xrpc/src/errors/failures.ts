import { composeMessage } from '../internal/compose-message.ts'
import { reasonOf } from '../internal/reason-of.ts'
import { withoutToken } from '../internal/without-token.ts'
import type { Issue } from './issue.ts'

/**
 * The ways in which a call fails without an error answer of the server. Each has an `error` as `XrpcError` does, here its own name, so that
 * one `switch (error.error)` tells all outcomes of `safe()` apart.
 */

/** Rejection by `AbortController.abort()` without a reason of one's own. */
export interface AbortError extends Error {
  readonly name: 'AbortError'
  /** Never there: what aborts is the platform's own. */
  readonly error?: undefined
}

/**
 * No whole answer arrived: refused connection, reset, DNS, TLS, a body that broke off. `cause` is what the platform reported, unless there
 * is a token in it.
 */
export class XrpcNetworkError extends Error {
  override readonly name = 'XrpcNetworkError' as const
  readonly error: 'XrpcNetworkError' = this.name
  /** Method that was called. */
  declare readonly nsid: string

  /** @param url where the request went; the message names the host, and not the parameters */
  constructor(nsid: string, cause?: unknown, url?: string) {
    super(composeMessage(nsid, 'network error', url?.split('/')[2], reasonOf(cause)), { cause: withoutToken(cause) })
    this.nsid = nsid
  }
}

/** A `timeout()` ran out. */
export class XrpcTimeoutError extends Error {
  override readonly name = 'XrpcTimeoutError' as const
  readonly error: 'XrpcTimeoutError' = this.name
  /** Method that was called. */
  declare readonly nsid: string
  /** The time that was given, in milliseconds. */
  declare readonly timeoutMs: number

  constructor(nsid: string, timeoutMs: number) {
    super(`${nsid}: no answer within ${timeoutMs} ms`)
    this.nsid = nsid
    this.timeoutMs = timeoutMs
  }
}

/** The server answered, but neither with an error nor with what the method promises: broken JSON, too long, a redirect. */
export class XrpcInvalidResponseError extends Error {
  override readonly name = 'XrpcInvalidResponseError' as const
  readonly error: 'XrpcInvalidResponseError' = this.name
  /** Method that was called. */
  declare readonly nsid: string
  /** HTTP status exactly as received. */
  declare readonly status: number
  /** What is wrong with the output of a method that is `checked()`, where it is that. */
  declare readonly issues?: readonly Issue[]

  constructor(nsid: string, status: number, problem: string) {
    super(composeMessage(nsid, `${problem} (${status})`))
    this.nsid = nsid
    this.status = status
  }
}
