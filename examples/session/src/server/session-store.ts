import { expiredToken } from './failure.ts'
import { type TokenClaims, newId } from './tokens.ts'

/** The sessions that are open, each with the one refresh token that is still good. */
export interface SessionStore {
  /** Session id to the id of its current refresh token. */
  readonly refreshTokens: Map<string, string>
}

export function createSessionStore(): SessionStore {
  return { refreshTokens: new Map() }
}

/** Opens a session; the claims are those of its first refresh token. */
export function openSession(store: SessionStore, did: string): TokenClaims {
  const claims = { did, sessionId: newId(), tokenId: newId() }
  store.refreshTokens.set(claims.sessionId, claims.tokenId)
  return claims
}

/** @throws {XrpcFailure} 400 ExpiredToken when the session was ended */
export function requireOpen(store: SessionStore, claims: TokenClaims): void {
  if (!store.refreshTokens.has(claims.sessionId)) throw expiredToken('The session of this token has ended')
}

/**
 * Puts a new refresh token in the place of the one presented, which is worthless from then on. The check and the exchange happen
 * without a pause between them, so of two requests with one token exactly one gets a new pair.
 * @throws {XrpcFailure} 400 ExpiredToken when the token was used before or the session was ended
 */
export function rotate(store: SessionStore, presented: TokenClaims): TokenClaims {
  requireCurrent(store, presented)
  const tokenId = newId()
  store.refreshTokens.set(presented.sessionId, tokenId)
  return { ...presented, tokenId }
}

/**
 * Ends a session: neither of its tokens is good any more.
 * @throws {XrpcFailure} 400 ExpiredToken when the token was used before or the session was ended
 */
export function endSession(store: SessionStore, presented: TokenClaims): void {
  requireCurrent(store, presented)
  store.refreshTokens.delete(presented.sessionId)
}

function requireCurrent(store: SessionStore, presented: TokenClaims): void {
  requireOpen(store, presented)
  if (store.refreshTokens.get(presented.sessionId) !== presented.tokenId) {
    throw expiredToken('The refresh token has been replaced by a newer one')
  }
}
