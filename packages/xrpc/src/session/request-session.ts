import { call } from '../call.ts'
import { createXrpcClient } from '../client.ts'
import { XrpcError } from '../errors.ts'
import { XrpcNetworkError } from '../failures.ts'
import { updateData, type SessionBase } from './session-data.ts'
import type { SessionData } from './types.ts'

/** Longest wait for the service to answer, in milliseconds: a refresh that hangs would hold up every call. */
const AUTH_TIMEOUT_MS = 30_000

/** What a session method is sent, beside what the session knows. */
interface SessionRequest {
  /** Body of `create`; the others have none. */
  readonly input?: unknown
  readonly signal?: AbortSignal | undefined
}

/**
 * Calls a session method of the service that issues the tokens: `com.atproto.server.refreshSession`, or in the legacy era
 * `com.atproto.session.refresh`. A running session is the bearer with its refresh token. Resolves to the session that the answer
 * makes of `base`; after `delete` that is `base`.
 *
 * @throws {XrpcError | XrpcNetworkError | XrpcInvalidResponseError} and the reason of the signal
 */
export async function requestSession(
  base: SessionBase,
  verb: 'create' | 'refresh' | 'delete',
  { input, signal }: SessionRequest = {},
): Promise<SessionData> {
  const { service, era, refreshJwt } = base
  const nsid = `com.atproto.${era}.${verb}${era === 'server' ? 'Session' : ''}`
  const json = 'application/json'
  const output = verb !== 'delete' && { output: json }
  const method = { nsid, kind: 'procedure', ...(input ? { input: json } : {}), ...output } as const
  const timeout = new AbortController()
  const timer = setTimeout(() => timeout.abort(new XrpcNetworkError(nsid, 'no answer')), AUTH_TIMEOUT_MS)
  try {
    const answer: unknown = await call(createXrpcClient({ service }), method, undefined, input, {
      headers: { authorization: refreshJwt && `Bearer ${refreshJwt}` },
      signal: signal ?? timeout.signal,
    })
    return updateData(base, nsid, output ? answer : base)
  } finally {
    clearTimeout(timer)
  }
}

/** Whether the service will never again accept the refresh token. Everything else may pass: outages, limits, mistakes of proxies. */
export function isRefusal(error: unknown): error is XrpcError {
  return error instanceof XrpcError && (error.status === 401 || /^(Expired|Invalid)Token$/.test(error.error))
}
