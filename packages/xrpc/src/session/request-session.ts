import { XrpcInvalidResponseError } from '../errors/failures.ts'
import { XrpcError } from '../errors/xrpc-error.ts'
import { fieldsOf } from '../internal/fields-of.ts'
import { call } from '../transport/call.ts'
import { createXrpcClient } from '../transport/client.ts'
import type { HttpMethod } from '../transport/descriptors.ts'
import { fetchFrom } from '../transport/fetch-from.ts'
import type { FetchHandler } from '../transport/request.ts'
import { limitAnswer } from './limit-answer.ts'
import { refreshTime } from './session-data.ts'
import type { SessionData, SessionOptions } from './types.ts'

/** Longest wait for the service to answer, in milliseconds: a refresh that hangs would hold up every call. */
export const AUTH_TIMEOUT_MS = 30_000

/** Status of the answers that are no session. */
const OK = 200

const JSON_ENCODING = 'application/json'

/** What a header can carry: a token that it cannot would be quoted by the platform's own error. DIDs and handles have no other characters. */
const SENDABLE = /^[ -~]+$/

/** What is known before the answer: everything of a running session, or just where it is to be. */
type SessionBase = Pick<SessionData, 'service' | 'era'> & Partial<SessionData>

/** What a session method is sent, beside what the session knows. */
interface SessionRequest extends Pick<SessionOptions, 'fetch'> {
  /** Body of `create`; the others have none. */
  readonly input?: unknown
  readonly signal?: AbortSignal | undefined
}

/**
 * Makes a session, exchanges the tokens of one, or has it deleted: `com.atproto.server.refreshSession`, or in the legacy era
 * `com.atproto.session.refresh`. A running session is the bearer with its refresh token. Resolves to the session that the answer makes of
 * `base`: fields that it leaves out stay, but for the status, whose absence says that all is well.
 *
 * @throws {XrpcError | XrpcNetworkError} and the reason of the signal, a `TimeoutError` without one of its own
 * @throws {XrpcInvalidResponseError} an answer of over a megabyte, without a DID and tokens, or with those of another account
 */
export async function requestSession(
  base: SessionBase,
  verb: 'create' | 'refresh' | 'delete',
  { input, signal, fetch }: SessionRequest,
): Promise<SessionData> {
  const { service, era, refreshJwt: bearer } = base
  const nsid = `com.atproto.${era}.${verb}${era === 'server' ? 'Session' : ''}`
  const method: HttpMethod = {
    nsid,
    kind: 'procedure',
    ...(verb === 'create' && { input: JSON_ENCODING }),
    ...(verb !== 'delete' && { output: JSON_ENCODING }),
  }
  const handler: FetchHandler = async (path, init) => limitAnswer(nsid, await fetchFrom(service + path, init, fetch))
  const output = await call(createXrpcClient({ handler }), method, undefined, input, {
    headers: { authorization: bearer && `Bearer ${bearer}` },
    // React Native has no such signal; there the network stack's own limit has to do.
    signal: signal ?? AbortSignal.timeout?.(AUTH_TIMEOUT_MS),
  })
  // The JSON boundary: the fields that are used, or stored to be used, are checked below.
  const answer = fieldsOf(method.output ? output : base) as unknown as SessionData
  const { did, accessJwt, refreshJwt, handle = did } = answer
  const isSession = [did, accessJwt, refreshJwt, handle].every(
    (text) => typeof text === 'string' && SENDABLE.test(text),
  )
  if (!isSession || did !== (base.did ?? did)) {
    throw new XrpcInvalidResponseError(nsid, OK, 'no session of this account')
  }
  return { ...base, status: undefined, ...answer, service, era, refreshAt: refreshTime(accessJwt) }
}

/**
 * Whether a request failed for reasons of the service or on the way there, which may pass. What a store, a lock or a callback throws is no
 * such reason, whatever its class.
 */
export function isRequestFailure(error: unknown): boolean {
  return /^(Xrpc|Timeout)/.test(String(fieldsOf(error)['name']))
}

/** Whether the service will never again accept the refresh token. Everything else may pass: outages, limits, mistakes of proxies. */
export function isRefusal(error: unknown): error is XrpcError {
  return error instanceof XrpcError && (error.status === 401 || /^(Expired|Invalid)Token$/.test(error.error))
}
