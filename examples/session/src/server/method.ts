import type { IncomingHttpHeaders } from 'node:http'
import type { Account, Mail } from './accounts.ts'
import { XrpcFailure, invalidRequest, invalidToken } from './failure.ts'
import { type SessionStore, requireOpen } from './session-store.ts'
import { type TokenClaims, type TokenIssuer, type TokenType, verifyToken } from './tokens.ts'

/** Everything the methods share. */
export interface ServerState {
  readonly accounts: readonly Account[]
  readonly issuer: TokenIssuer
  readonly sessions: SessionStore
  /** Where clients reach the server, without a slash at the end. */
  readonly url: () => string
  readonly deliver: (mail: Mail) => void
}

/** One call: `input` is the JSON object of the body, empty where the method takes none. */
export interface MethodCall {
  readonly query: URLSearchParams
  readonly headers: IncomingHttpHeaders
  readonly input: { readonly [key: string]: unknown }
}

/** What the server knows about a method, and what answers it; `undefined` is an answer without a body. */
export interface MethodHandler {
  readonly kind: 'query' | 'procedure'
  readonly takesInput: boolean
  readonly handle: (state: ServerState, call: MethodCall) => Promise<object | undefined>
}

/** The account that the bearer token of a call speaks for. */
export interface Caller {
  readonly account: Account
  readonly claims: TokenClaims
}

/**
 * Checks the bearer token of a call.
 * @throws {XrpcFailure} 401 AuthMissing, 400 InvalidToken, 400 ExpiredToken
 */
export async function authenticate(state: ServerState, call: MethodCall, type: TokenType): Promise<Caller> {
  const token = /^Bearer +(\S+)$/i.exec(call.headers.authorization ?? '')?.[1]
  if (token === undefined) throw new XrpcFailure(401, 'AuthMissing', 'This method needs a bearer token')
  const claims = await verifyToken(state.issuer, type, token)
  requireOpen(state.sessions, claims)
  const account = state.accounts.find(({ did }) => did === claims.did)
  if (account === undefined) throw invalidToken('The account of this token does not exist')
  return { account, claims }
}

/** @throws {XrpcFailure} 400 InvalidRequest when the property is missing or no string */
export function requireString(call: MethodCall, name: string): string {
  const value = call.input[name]
  if (typeof value !== 'string') throw invalidRequest(`The input must have a string property "${name}"`)
  return value
}
