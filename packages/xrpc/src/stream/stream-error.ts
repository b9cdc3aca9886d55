import { composeMessage } from '../internal/compose-message.ts'
import { withoutToken } from '../internal/without-token.ts'

/**
 * Why a subscription could not go on:
 * - `closed`: the server closed with a code that forbids coming back.
 * - `overflow`: more messages waited than the buffer may hold.
 * - `lost`: the connection broke and was not to be, or could not be, replaced.
 * - `subprotocol`: the server does not speak the subprotocol that the lexicon names.
 * - `unavailable`: there is no WebSocket to connect with.
 */
export type StreamErrorReason = 'closed' | 'overflow' | 'lost' | 'subprotocol' | 'unavailable'

/** What an {@link XrpcStreamError} is made of, beside its message. */
export interface StreamErrorInit {
  reason: StreamErrorReason
  /** RFC 6455, section 7.4. */
  closeCode?: number | undefined
  cause?: unknown
}

/** A subscription failed for reasons of transport. What the server itself calls an error is an `XrpcError`. */
export class XrpcStreamError extends Error {
  override readonly name = 'XrpcStreamError' as const
  readonly error: 'XrpcStreamError' = this.name
  readonly reason: StreamErrorReason
  /** The WebSocket close code, where there was one. */
  readonly closeCode: number | undefined

  constructor(message: string, { reason, closeCode, cause }: StreamErrorInit) {
    super(composeMessage(message), cause === undefined ? undefined : { cause: withoutToken(cause) })
    this.reason = reason
    this.closeCode = closeCode
  }
}
