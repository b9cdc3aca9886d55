import { SignJWT } from 'jose'
import type { Account } from './accounts.ts'
import { XrpcFailure, invalidRequest } from './failure.ts'
import { newId } from './tokens.ts'

const DEFAULT_LIFETIME_SECONDS = 60
/** A token for any method is good for a minute at most. */
const MAX_UNBOUND_SECONDS = 60
/** A token for one method is good for an hour at most. */
const MAX_BOUND_SECONDS = 3600

const DID = /^did:[a-z]+:[A-Za-z0-9._:%-]*[A-Za-z0-9._-]$/
const NSID = /^[a-zA-Z][a-zA-Z0-9-]*(\.[a-zA-Z0-9][a-zA-Z0-9-]*)+\.[a-zA-Z][a-zA-Z0-9]*$/

/**
 * Signs a token with the key of the account, for another service to check against the DID document. Inter-Service Authentication, XRPC specification.
 * @param query the parameters of com.atproto.server.getServiceAuth
 * @param now present time, in milliseconds since the epoch
 * @throws {XrpcFailure} 400 InvalidRequest, 400 BadExpiration
 */
export async function signServiceToken(account: Account, query: URLSearchParams, now: number): Promise<string> {
  const aud = query.get('aud')
  if (aud === null || !DID.test(aud)) throw invalidRequest('The parameter "aud" must be a DID')
  const lxm = query.get('lxm')
  if (lxm !== null && !NSID.test(lxm)) throw invalidRequest('The parameter "lxm" must be an NSID')
  const service = query.get('aud_svc')
  const issuedAt = Math.floor(now / 1000)
  const expiry = readExpiry(query.get('exp'), issuedAt, lxm === null ? MAX_UNBOUND_SECONDS : MAX_BOUND_SECONDS)
  return new SignJWT(lxm === null ? {} : { lxm })
    .setProtectedHeader({ typ: 'JWT', alg: 'ES256', kid: '#atproto' })
    .setIssuer(account.did)
    .setAudience(service === null ? aud : `${aud}#${service}`)
    .setJti(newId())
    .setIssuedAt(issuedAt)
    .setExpirationTime(expiry)
    .sign(account.signingKey)
}

function readExpiry(text: string | null, issuedAt: number, maxSeconds: number): number {
  if (text === null) return issuedAt + DEFAULT_LIFETIME_SECONDS
  const expiry = Number(text)
  if (!Number.isSafeInteger(expiry)) throw invalidRequest('The parameter "exp" must be an integer')
  if (expiry <= issuedAt) throw new XrpcFailure(400, 'BadExpiration', 'The expiration lies in the past')
  if (expiry > issuedAt + maxSeconds) {
    throw new XrpcFailure(400, 'BadExpiration', `The expiration lies more than ${maxSeconds} seconds ahead`)
  }
  return expiry
}
