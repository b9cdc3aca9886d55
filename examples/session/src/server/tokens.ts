import { randomUUID } from 'node:crypto'
import { SignJWT, errors, jwtVerify } from 'jose'
import { expiredToken, invalidToken } from './failure.ts'

/** What a session token is for: calls, or a new pair of tokens. The names are the `typ` of the JWT header. */
export type TokenType = 'at+jwt' | 'refresh+jwt'

/** How long tokens live, in seconds. */
export interface Lifetimes {
  readonly access: number
  readonly refresh: number
}

/** What the server signs session tokens with, and whom they are for. */
export interface TokenIssuer {
  readonly secret: Uint8Array
  /** DID of the server, the audience of its own tokens. */
  readonly did: string
  readonly lifetimes: Lifetimes
  /** Present time, in milliseconds since the epoch. */
  readonly now: () => number
}

/** What a verified token says. */
export interface TokenClaims {
  readonly did: string
  readonly sessionId: string
  readonly tokenId: string
}

const SCOPES: { readonly [type in TokenType]: string } = {
  'at+jwt': 'com.atproto.access',
  'refresh+jwt': 'com.atproto.refresh',
}

/** Signs one session token; times are whole seconds since the epoch. RFC 7519 section 4.1 */
export async function signToken(issuer: TokenIssuer, type: TokenType, claims: TokenClaims): Promise<string> {
  const issuedAt = Math.floor(issuer.now() / 1000)
  const lifetime = type === 'at+jwt' ? issuer.lifetimes.access : issuer.lifetimes.refresh
  return new SignJWT({ scope: SCOPES[type], sid: claims.sessionId })
    .setProtectedHeader({ typ: type, alg: 'HS256' })
    .setSubject(claims.did)
    .setAudience(issuer.did)
    .setJti(claims.tokenId)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + lifetime)
    .sign(issuer.secret)
}

/**
 * Checks signature, type, audience and expiry of a session token.
 * @throws {XrpcFailure} 400 ExpiredToken, 400 InvalidToken
 */
export async function verifyToken(issuer: TokenIssuer, type: TokenType, token: string): Promise<TokenClaims> {
  try {
    const { payload } = await jwtVerify(token, issuer.secret, {
      typ: type,
      algorithms: ['HS256'],
      audience: issuer.did,
      requiredClaims: ['sub', 'jti', 'sid', 'exp'],
      currentDate: new Date(issuer.now()),
    })
    return { did: String(payload.sub), sessionId: String(payload['sid']), tokenId: String(payload.jti) }
  } catch (cause) {
    if (cause instanceof errors.JWTExpired) throw expiredToken('The token has expired')
    if (cause instanceof errors.JOSEError) throw invalidToken(`The token is not a valid ${type} of this server`)
    throw cause
  }
}

/** A fresh name for a token or a session. */
export function newId(): string {
  return randomUUID()
}
