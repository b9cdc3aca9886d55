import { XrpcInvalidResponseError } from '../failures.ts'
import type { SessionData } from './types.ts'

/** How long before its expiry an access token is replaced, in milliseconds; of one that lives less than twice as long, the half. */
const REFRESH_AHEAD_MS = 60_000
const MS_PER_SECOND = 1_000

/** Origin of a web address without credentials. */
const ORIGIN = /^https?:\/\/[\w.:[\]-]+(?=[/?#]|$)/

/** What is known before the answer: everything of a running session, or just where it is to be. */
type Base = Pick<SessionData, 'service' | 'era'> & Partial<SessionData>

/**
 * The session that an answer to `createSession` or `refreshSession` makes of `base`. Fields that the answer leaves out stay, but for
 * the status: its absence says that all is well.
 *
 * @throws {XrpcInvalidResponseError} without tokens, or with those of another account
 */
export function updateData(base: Base, nsid: string, output: unknown): SessionData {
  const answer = Object(output) as Partial<SessionData>
  const { did, handle = base.handle, accessJwt, refreshJwt } = answer
  if (!did || !handle || !accessJwt || !refreshJwt || (base.did ?? did) !== did) {
    throw new XrpcInvalidResponseError(nsid, 200, 'not a session of this account')
  }
  const { service, era } = base
  const pds = pdsOf(answer, service) ?? base.pds
  return {
    ...base,
    status: undefined,
    ...answer,
    did,
    handle,
    accessJwt,
    refreshJwt,
    service,
    era,
    pds,
    refreshAt: refreshTime(accessJwt),
  }
}

/**
 * The PDS that the DID document names; `undefined` where there is none that the tokens can be trusted to: the document of another
 * account, or an address without TLS while the service has it. AT Protocol specification, "DID", "DID Documents".
 */
function pdsOf({ did, didDoc }: Partial<SessionData>, service: string): string | undefined {
  const { id, service: entries } = Object(didDoc) as { id?: unknown; service?: unknown }
  if (id !== did || !Array.isArray(entries)) return undefined
  const entry: unknown = entries.find((candidate) => /^[^#]*#atproto_pds$/.test(Object(candidate).id))
  const origin = ORIGIN.exec(Object(entry).serviceEndpoint)?.[0]
  return origin?.startsWith('https') || service.startsWith('http:') ? origin : undefined
}

/**
 * When to replace an access token, in milliseconds of this machine's clock; `undefined` where the token does not tell. The lifetime is
 * counted from now, so a clock that is wrong makes no difference. RFC 7519, section 4.1; the signature is the server's business.
 */
function refreshTime(jwt: string): number | undefined {
  try {
    const [, payload = ''] = jwt.split('.')
    const { exp, iat = Date.now() / MS_PER_SECOND } = JSON.parse(atob(payload.replace(/-/g, '+').replace(/_/g, '/')))
    const lifetime = (exp - iat) * MS_PER_SECOND
    return lifetime > 0 ? Date.now() + Math.max(lifetime - REFRESH_AHEAD_MS, lifetime / 2) : undefined
  } catch {
    // The token is opaque: the server's answer will tell when it has expired.
    return undefined
  }
}
