import { call } from '../call.ts'
import { createXrpcClient } from '../client.ts'
import { XrpcError } from '../errors.ts'
import { XrpcNetworkError } from '../failures.ts'
import type { SessionEra } from './types.ts'

/** Longest wait for the service to answer, in milliseconds: a refresh that hangs would hold up every call. */
const AUTH_TIMEOUT_MS = 30_000

/** NSID of a session method in either era: `com.atproto.server.createSession`, `com.atproto.session.create`. */
export function authNsid(era: SessionEra, verb: string): string {
  return `com.atproto.${era}.${verb}${era === 'server' ? 'Session' : ''}`
}

/**
 * Calls a session method of the service that issues the tokens: `create` with an input, `refresh` and `delete` with the refresh token
 * as bearer and no body.
 */
export async function callAuth(
  { service, era }: { service: string; era: SessionEra },
  verb: 'create' | 'refresh' | 'delete',
  { input, refreshJwt, signal }: { input?: unknown; refreshJwt?: string; signal?: AbortSignal | undefined },
): Promise<unknown> {
  const nsid = authNsid(era, verb)
  const json = 'application/json'
  const method = {
    nsid,
    kind: 'procedure',
    ...(input ? { input: json } : {}),
    ...(verb === 'delete' ? {} : { output: json }),
  } as const
  const timeout = new AbortController()
  const timer = setTimeout(() => timeout.abort(new XrpcNetworkError(nsid, 'no answer')), AUTH_TIMEOUT_MS)
  try {
    return await call(createXrpcClient({ service }), method, undefined, input, {
      headers: { authorization: refreshJwt && `Bearer ${refreshJwt}` },
      signal: signal ?? timeout.signal,
    })
  } finally {
    clearTimeout(timer)
  }
}

/** Whether the service will never again accept the refresh token. Everything else may pass: outages, limits, mistakes of proxies. */
export function isRefusal(error: unknown): error is XrpcError {
  return error instanceof XrpcError && (error.status === 401 || /^(Expired|Invalid)Token$/.test(error.error))
}
