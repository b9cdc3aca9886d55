import { XrpcInvalidResponseError } from '../errors/failures.ts'
import { XrpcError } from '../errors/xrpc-error.ts'
import { call } from '../transport/call.ts'
import { createXrpcClient } from '../transport/client.ts'
import { refreshTime } from './session-data.ts'
import type { SessionData } from './types.ts'

/** Longest wait for the service to answer, in milliseconds: a refresh that hangs would hold up every call. */
const AUTH_TIMEOUT_MS = 30_000

/** What is known before the answer: everything of a running session, or just where it is to be. */
type SessionBase = Pick<SessionData, 'service' | 'era'> & Partial<SessionData>

/** What a session method is sent, beside what the session knows. */
interface SessionRequest {
  /** Body of `create`; the others have none. */
  readonly input?: unknown
  readonly signal?: AbortSignal | undefined
}

/**
 * Calls a session method of the service that issues the tokens: `com.atproto.server.refreshSession`, or in the legacy era
 * `com.atproto.session.refresh`. A running session is the bearer with its refresh token. Resolves to the session that the answer
 * makes of `base`: fields that it leaves out stay, but for the status, whose absence says that all is well. `delete` changes nothing.
 *
 * @throws {XrpcError | XrpcNetworkError} and the reason of the signal, a `TimeoutError` without one of its own
 * @throws {XrpcInvalidResponseError} an answer without tokens, or with those of another account
 */
export async function requestSession(
  base: SessionBase,
  verb: 'create' | 'refresh' | 'delete',
  { input, signal }: SessionRequest = {},
): Promise<SessionData> {
  const { service, era } = base
  const nsid = `com.atproto.${era}.${verb}${era === 'server' ? 'Session' : ''}`
  const json = 'application/json'
  const output = verb !== 'delete' && { output: json }
  const method = { nsid, kind: 'procedure', ...(input ? { input: json } : {}), ...output } as const
  const body: unknown = await call(createXrpcClient({ service }), method, undefined, input, {
    headers: { authorization: base.refreshJwt && `Bearer ${base.refreshJwt}` },
    // React Native has no such signal; there the network stack's own limit has to do.
    signal: signal ?? AbortSignal.timeout?.(AUTH_TIMEOUT_MS),
  })
  // The JSON boundary: the fields that matter are checked below.
  const answer = Object(output ? body : base) as SessionData
  const { did, accessJwt, refreshJwt } = answer
  if (!accessJwt || !refreshJwt || !did || did !== (base.did ?? did)) {
    throw new XrpcInvalidResponseError(nsid, 200, 'no session of this account')
  }
  return { ...base, status: undefined, ...answer, service, era, refreshAt: refreshTime(accessJwt) }
}

/** Whether the service will never again accept the refresh token. Everything else may pass: outages, limits, mistakes of proxies. */
export function isRefusal(error: unknown): error is XrpcError {
  return error instanceof XrpcError && (error.status === 401 || /^(Expired|Invalid)Token$/.test(error.error))
}
