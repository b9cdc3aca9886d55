import type { AtUri } from '../formats.ts'
import { isAtIdentifier } from './at-identifier.ts'
import { isNsid } from './nsid.ts'
import { isRecordKey } from './record-key.ts'

/** Longest AT URI, in characters (8 KiB; all of them are ASCII). Source: AT Protocol specification, "AT URI Scheme". */
const MAX_LENGTH_CHARS = 8192

const SCHEME = 'at://'

/**
 * Whether `value` is an AT URI of the restricted form that Lexicon data may hold: `at://authority[/collection[/record-key]]`,
 * without query, fragment or trailing slash. Never throws. AT Protocol specification, "AT URI Scheme", "Restricted AT URI Syntax".
 */
export function isAtUri(value: unknown): value is AtUri {
  if (typeof value !== 'string' || value.length > MAX_LENGTH_CHARS || !value.startsWith(SCHEME)) return false
  const [authority, collection, recordKey, ...rest] = value.slice(SCHEME.length).split('/')
  return (
    isAtIdentifier(authority) &&
    (collection === undefined || isNsid(collection)) &&
    (recordKey === undefined || isRecordKey(recordKey)) &&
    rest.length === 0
  )
}
