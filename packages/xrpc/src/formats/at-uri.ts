import { isAtIdentifier } from './at-identifier.ts'
import { isNsid } from './nsid.ts'
import { isRecordKey } from './record-key.ts'

/** Address of a repository, a collection or a record: `at://authority[/collection[/record-key]]`. */
export type AtUri = `at://${string}`

/** Longest AT URI, in characters (8 KiB; all of them are ASCII). Source: AT Protocol specification, "AT URI Scheme". */
const MAX_LENGTH_CHARS = 8192

const SCHEME = 'at://'

/** Longest AT URI that {@link USUAL} is asked about, in characters: beside an account and a key no part of an NSID can be too long. */
const MAX_USUAL_CHARS = 82

// The address of a record of an account by DID, as nearly all are, in fewer characters than may be: whatever it does not hold for is read
// part by part, at twice the price. The 24 characters of a did:plc are read three at once.
const USUAL = /^at:\/\/did:[a-z]+:(?:[a-z\d]{3})+\/[a-z]+(?:\.[A-Za-z]+){2,3}\/[a-z\d]+$/

/**
 * Whether `value` is an AT URI of the restricted form that Lexicon data may hold: `at://authority[/collection[/record-key]]`,
 * without query, fragment or trailing slash. Never throws. AT Protocol specification, "AT URI Scheme", "Restricted AT URI Syntax".
 */
export function isAtUri(value: unknown): value is AtUri {
  if (typeof value !== 'string') return false
  if (value.length <= MAX_USUAL_CHARS && USUAL.test(value)) return true
  if (value.length > MAX_LENGTH_CHARS || !value.startsWith(SCHEME)) return false
  const authorityEnd = value.indexOf('/', SCHEME.length)
  if (authorityEnd < 0) return isAtIdentifier(value.slice(SCHEME.length))
  const collectionEnd = value.indexOf('/', authorityEnd + 1)
  return (
    isAtIdentifier(value.slice(SCHEME.length, authorityEnd)) &&
    isNsid(value.slice(authorityEnd + 1, collectionEnd < 0 ? undefined : collectionEnd)) &&
    (collectionEnd < 0 || isRecordKey(value.slice(collectionEnd + 1)))
  )
}
