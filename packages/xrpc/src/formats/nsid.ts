/** Namespaced identifier, such as `com.example.fooBar`. */
export type Nsid = `${string}.${string}.${string}`

/**
 * Longest NSID, in characters: a domain name of 253, a dot and a name of 63. The specification also bounds the domain name alone;
 * the published cases have a longer one as valid, and they win. Source: AT Protocol specification, "NSID", "NSID Syntax".
 */
const MAX_LENGTH_CHARS = 317

// A domain name written backwards, its first label beginning with a letter, then a name of letters and digits.
const NSID = /^[a-z](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)+\.[a-z][a-z\d]{0,62}$/i

/**
 * Whether `value` is a namespaced identifier, such as `com.example.fooBar`; without `#fragment` and without wildcards.
 * Never throws. AT Protocol specification, "NSID".
 */
export function isNsid(value: unknown): value is Nsid {
  return typeof value === 'string' && value.length <= MAX_LENGTH_CHARS && NSID.test(value)
}
