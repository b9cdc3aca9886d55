import { parseBody, toXrpcError } from '../errors/to-xrpc-error.ts'
import { composeMessage } from '../internal/compose-message.ts'
import { reasonOf } from '../internal/reason-of.ts'
import { TRANSIENT_STATUSES } from '../internal/transient-statuses.ts'
import { retryAfterOf } from '../transport/rate-limit.ts'
import { CLOSE_TOO_BIG, closeVerdict } from './close-code.ts'
import type { ConnectionEnd } from './connection.ts'
import type { HandshakeRefusal, SocketClose } from './socket.ts'
import { XrpcStreamError } from './stream-error.ts'
import type { AnySubscription } from './subscription-method.ts'

/** What the end of a connection means for the subscription. */
export type Outcome =
  | { kind: 'ended' }
  | { kind: 'failed'; error: unknown }
  /** Take it up again, `waitMs` from now at the earliest. */
  | { kind: 'lost'; error: Error; waitMs: number }

/** Reads the end of a connection by the close-code table, or by the HTTP status of a refused handshake. */
export function readOutcome(method: AnySubscription, end: ConnectionEnd & { kind: 'closed' }, url: string): Outcome {
  const { close } = end
  if (close.refusal !== undefined) return readRefusal(method, close.refusal)
  if (close.subprotocol !== undefined) return { kind: 'failed', error: subprotocolError(method, close.cause) }
  const verdict = closeVerdict(close.code)
  switch (verdict) {
    case 'ended':
      return { kind: 'ended' }
    case 'failed':
      return { kind: 'failed', error: closeError(method, close, 'closed', url) }
    case 'lost':
      return { kind: 'lost', error: closeError(method, close, 'lost', url), waitMs: 0 }
  }
}

/** The server did not take what the lexicon names, and `cause` shows that it does not speak it either. */
export function subprotocolError({ nsid, subprotocol = 'none' }: AnySubscription, cause: unknown): XrpcStreamError {
  const message = `${nsid}: expected the server to accept the subprotocol ${subprotocol}, and it did not`
  return new XrpcStreamError(composeMessage(message, reasonOf(cause)), { reason: 'subprotocol', cause })
}

function closeError(
  { nsid }: AnySubscription,
  { code, reason, cause }: SocketClose,
  kind: 'closed' | 'lost',
  url: string,
): XrpcStreamError {
  const advice = code === CLOSE_TOO_BIG ? '; maxFrameBytes says how long a frame may be' : ''
  const { host } = new URL(url)
  const message = composeMessage(nsid, `connection ${kind} (${code})`, host, reason || reasonOf(cause)) + advice
  return new XrpcStreamError(message, { reason: kind, closeCode: code, cause })
}

function readRefusal(method: AnySubscription, { status, headers, body }: HandshakeRefusal): Outcome {
  const error = toXrpcError(method, { status, headers, body: parseBody(body) })
  if (!TRANSIENT_STATUSES.has(status)) return { kind: 'failed', error }
  return { kind: 'lost', error, waitMs: retryAfterOf({ status, headers }) ?? 0 }
}
