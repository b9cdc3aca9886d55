import { XrpcInvalidResponseError } from '../errors/failures.ts'
import { XrpcError } from '../errors/xrpc-error.ts'
import { fieldsOf } from '../internal/fields-of.ts'
import { call } from '../transport/call.ts'
import { createXrpcClient } from '../transport/client.ts'
import type { HttpMethod } from '../transport/descriptors.ts'
import { refreshTime } from './session-data.ts'
import type { SessionData } from './types.ts'

/** Longest wait for the service to answer, in milliseconds: a refresh that hangs would hold up every call. */
const AUTH_TIMEOUT_MS = 30_000

/** Status of the answers that are no session. */
const OK = 200

const JSON_ENCODING = 'application/json'

/** What is known before the answer: everything of a running session, or just where it is to be. */
type SessionBase = Pick<SessionData, 'service' | 'era'> & Partial<SessionData>

/** What a session method is sent, beside what the session knows. */
interface SessionRequest {
  /** Body of `create`; the others have none. */
  readonly input?: unknown
  readonly signal?: AbortSignal | undefined
}

/**
 * Makes a session, or exchanges the tokens of one. Resolves to the session that the answer makes of `base`: fields that it leaves out
 * stay, but for the status, whose absence says that all is well.
 *
 * @throws {XrpcError | XrpcNetworkError} and the reason of the signal, a `TimeoutError` without one of its own
 * @throws {XrpcInvalidResponseError} an answer without tokens, or with those of another account
 */
export async function requestSession(
  base: SessionBase,
  verb: 'create' | 'refresh',
  request: SessionRequest = {},
): Promise<SessionData> {
  const method = methodOf(base, verb)
  // The JSON boundary: the fields that matter are checked below.
  const answer = fieldsOf(await callAsHolder(base, method, request)) as SessionData
  const { did, accessJwt, refreshJwt } = answer
  const isComplete = accessJwt && refreshJwt && did
  if (!isComplete || (base.did !== undefined && did !== base.did)) {
    throw new XrpcInvalidResponseError(method.nsid, OK, 'no session of this account')
  }
  const { service, era } = base
  return { ...base, status: undefined, ...answer, service, era, refreshAt: refreshTime(accessJwt) }
}

/**
 * Has the service delete a session.
 *
 * @throws {XrpcError | XrpcNetworkError} and a `TimeoutError`
 */
export async function deleteSession(data: SessionData): Promise<void> {
  await callAsHolder(data, methodOf(data, 'delete'), {})
}

/** The method for a verb: `com.atproto.server.refreshSession`, or in the legacy era `com.atproto.session.refresh`. */
function methodOf({ era }: SessionBase, verb: 'create' | 'refresh' | 'delete'): HttpMethod {
  return {
    nsid: `com.atproto.${era}.${verb}${era === 'server' ? 'Session' : ''}`,
    kind: 'procedure',
    ...(verb === 'create' && { input: JSON_ENCODING }),
    ...(verb !== 'delete' && { output: JSON_ENCODING }),
  }
}

/** Calls the service that issues the tokens; a running session is the bearer with its refresh token. */
function callAsHolder(base: SessionBase, method: HttpMethod, { input, signal }: SessionRequest): Promise<unknown> {
  const { service, refreshJwt } = base
  return call(createXrpcClient({ service }), method, undefined, input, {
    headers: { authorization: refreshJwt && `Bearer ${refreshJwt}` },
    // React Native has no such signal; there the network stack's own limit has to do.
    signal: signal ?? AbortSignal.timeout?.(AUTH_TIMEOUT_MS),
  })
}

/** Whether the service will never again accept the refresh token. Everything else may pass: outages, limits, mistakes of proxies. */
export function isRefusal(error: unknown): error is XrpcError {
  return error instanceof XrpcError && (error.status === 401 || /^(Expired|Invalid)Token$/.test(error.error))
}
