import { isAtIdentifier } from './at-identifier.ts'
import { isNsid } from './nsid.ts'
import { isRecordKey } from './record-key.ts'

/** Address of a repository, a collection or a record: `at://authority[/collection[/record-key]]`. */
export type AtUri = `at://${string}`

/** Longest AT URI, in characters (8 KiB; all of them are ASCII). Source: AT Protocol specification, "AT URI Scheme". */
const MAX_LENGTH_CHARS = 8192

const SCHEME = 'at://'

/**
 * Whether `value` is an AT URI of the restricted form that Lexicon data may hold: `at://authority[/collection[/record-key]]`,
 * without query, fragment or trailing slash. Never throws. AT Protocol specification, "AT URI Scheme", "Restricted AT URI Syntax".
 */
export function isAtUri(value: unknown): value is AtUri {
  if (typeof value !== 'string' || value.length > MAX_LENGTH_CHARS || !value.startsWith(SCHEME)) return false
  // By position, not `split`: validators call this for every post of a timeline, and the slices alone are half the price.
  const authorityEnd = value.indexOf('/', SCHEME.length)
  if (authorityEnd < 0) return isAtIdentifier(value.slice(SCHEME.length))
  const collectionEnd = value.indexOf('/', authorityEnd + 1)
  return (
    isAtIdentifier(value.slice(SCHEME.length, authorityEnd)) &&
    isNsid(value.slice(authorityEnd + 1, collectionEnd < 0 ? undefined : collectionEnd)) &&
    (collectionEnd < 0 || isRecordKey(value.slice(collectionEnd + 1)))
  )
}
