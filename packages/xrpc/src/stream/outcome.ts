import { parseBody, toXrpcError } from '../errors/to-xrpc-error.ts'
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
export function readOutcome(method: AnySubscription, end: ConnectionEnd & { kind: 'closed' }): Outcome {
  const { nsid } = method
  const { close } = end
  if (close.refusal !== undefined) return readRefusal(method, close.refusal)
  if (close.subprotocol !== undefined) return { kind: 'failed', error: subprotocolError(method, close.cause) }
  const verdict = closeVerdict(close.code)
  switch (verdict) {
    case 'ended':
      return { kind: 'ended' }
    case 'failed':
      return { kind: 'failed', error: closeError(nsid, close, 'closed') }
    case 'lost':
      return { kind: 'lost', error: closeError(nsid, close, 'lost'), waitMs: 0 }
  }
}

/** The server did not take what the lexicon names, and `cause` shows that it does not speak it either. */
export function subprotocolError({ nsid, subprotocol = 'none' }: AnySubscription, cause: unknown): XrpcStreamError {
  const message = `${nsid}: expected the server to accept the subprotocol ${subprotocol}, and it did not`
  const found = cause instanceof Error ? `: ${cause.message}` : ''
  return new XrpcStreamError(message + found, { reason: 'subprotocol', cause })
}

function closeError(nsid: string, { code, reason, cause }: SocketClose, kind: 'closed' | 'lost'): XrpcStreamError {
  const advice = code === CLOSE_TOO_BIG ? '; maxFrameBytes says how long a frame may be' : ''
  const detail = (reason === '' ? '' : `: ${reason}`) + advice
  return new XrpcStreamError(`${nsid}: connection ${kind} (${code})${detail}`, { reason: kind, closeCode: code, cause })
}

function readRefusal(method: AnySubscription, { status, headers, body }: HandshakeRefusal): Outcome {
  const error = toXrpcError(method, { status, headers, body: parseBody(body) })
  if (!TRANSIENT_STATUSES.has(status)) return { kind: 'failed', error }
  return { kind: 'lost', error, waitMs: retryAfterOf({ status, headers }) ?? 0 }
}
