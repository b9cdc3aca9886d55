import { fieldsOf } from '../internal/fields-of.ts'
import type { SessionData } from './types.ts'

/** Part of its life after which an access token is replaced; the two hours of a usual one leave twelve minutes for it. */
const USED_PART_OF_LIFE = 0.9
const MS_PER_SECOND = 1_000

/**
 * Origin with a name that everybody can resolve: neither a single label, nor a top-level name that is kept for machines and networks of
 * one's own (RFC 6761, 6762, 8375, `internal`; `lan`, `home` and `corp` by custom), nor an address, of which a PDS needs none.
 */
const PUBLIC_ORIGIN = /\.(?!(?:local|localhost|internal|lan|home|corp|arpa)\b)[a-z][\w-]*\.?(?::\d+)?$/

/** Origin on the web; nothing listens at port 0. */
const WEB_ORIGIN = /^http(?!.*:0$)/

/** Id of the service entry that is the PDS, with or without the DID before it. */
const PDS_ID = /#atproto_pds$/

/**
 * Origin of the PDS that the account's DID document names. That of the service where there is none that the tokens can be trusted to:
 * the document is that of another account, or the address has no TLS while the service's has, is private while the service's is not, or
 * cannot be one. AT Protocol specification, "DID".
 */
export function serviceUrlOf({ did, didDoc, service }: SessionData): string {
  const { id, service: entries } = fieldsOf(didDoc)
  if (id !== did) return service
  // A single entry may stand there without its list.
  const pds = [entries]
    .flat()
    .map(fieldsOf)
    .find((entry) => PDS_ID.test(String(entry['id'])))
  try {
    const { origin, username } = new URL(String(pds?.['serviceEndpoint']))
    const isNoWorse = [/^https/, PUBLIC_ORIGIN].every((better) => better.test(origin) || !better.test(service))
    return isNoWorse && WEB_ORIGIN.test(origin) && !username ? origin : service
  } catch {
    // There is none, or one with a port or a host that can be none.
    return service
  }
}

/**
 * When to replace an access token, in milliseconds of this machine's clock; `undefined` where the token does not tell. The lifetime is
 * counted from now, so a clock that is wrong makes no difference. RFC 7519, section 4.1; the signature is the server's business.
 */
export function refreshTime(jwt: string): number | undefined {
  try {
    const payload = String(jwt.split('.')[1])
    const { exp, iat = Date.now() / MS_PER_SECOND } = JSON.parse(atob(payload.replace(/-/g, '+').replace(/_/g, '/')))
    const lifetime = (exp - iat) * MS_PER_SECOND
    return lifetime > 0 ? Date.now() + lifetime * USED_PART_OF_LIFE : undefined
  } catch {
    // The token is opaque: the server's answer will tell when it has expired.
    return undefined
  }
}

/** How long the access token is to be used from now on, in milliseconds, below 0 once that is over. Not a number where it does not tell. */
export function timeLeft({ refreshAt = Number.NaN }: SessionData): number {
  return refreshAt - Date.now()
}
