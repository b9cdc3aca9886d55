import { isAtIdentifier } from '../formats/at-identifier.ts'
import { isAtUri } from '../formats/at-uri.ts'
import { isCid } from '../formats/cid.ts'
import { isDatetime } from '../formats/datetime.ts'
import { isDid } from '../formats/did.ts'
import { isHandle } from '../formats/handle.ts'
import { isLanguage } from '../formats/language.ts'
import { isNsid } from '../formats/nsid.ts'
import { isRecordKey } from '../formats/record-key.ts'
import { isTid } from '../formats/tid.ts'
import { isUri } from '../formats/uri.ts'
import type { CheckAt, CheckContext, Place } from './check.ts'
import { report } from './report.ts'
import { string } from './scalars.ts'

/**
 * A helper for each format of strings. Strict: the whole grammar. Lenient: what the format's TypeScript type says, which is how a text
 * begins and what is in it for those that are template literal types, and nothing for the rest. AT Protocol specification, "Lexicon",
 * "String Formats". Each is written out: made by one function for all, they take a strict timeline 8 % longer on Node.js 24.
 */

/** `did:${string}:${string}` */
const LIKE_DID = /^did:[^:]*:/

/** `${string}.${string}.${string}` */
const LIKE_NSID = /\..*\./s

/** `${string}.${string}` */
const LIKE_HANDLE = /\./

function isLike(value: unknown, type: RegExp): boolean {
  return typeof value === 'string' && type.test(value)
}

/** Format `at-identifier`. */
export function atIdentifier(value: unknown, key: Place, context: CheckContext): number {
  const holds = context.strict
    ? isAtIdentifier(value)
    : typeof value === 'string' && (LIKE_DID.test(value) || LIKE_HANDLE.test(value))
  return holds ? 0 : reportFormat(value, key, context, 'a DID or a handle')
}

/** Format `at-uri`. */
export function atUri(value: unknown, key: Place, context: CheckContext): number {
  const holds = context.strict ? isAtUri(value) : typeof value === 'string' && value.startsWith('at://')
  return holds ? 0 : reportFormat(value, key, context, 'an AT URI')
}

/** Format `cid`. */
export function cid(value: unknown, key: Place, context: CheckContext): number {
  const holds = context.strict ? isCid(value) : typeof value === 'string'
  return holds ? 0 : reportFormat(value, key, context, 'a CID')
}

/** Format `datetime`. */
export function datetime(value: unknown, key: Place, context: CheckContext): number {
  const holds = context.strict ? isDatetime(value) : typeof value === 'string'
  return holds ? 0 : reportFormat(value, key, context, 'a datetime with seconds and time zone')
}

/** Format `did`. */
export function did(value: unknown, key: Place, context: CheckContext): number {
  const holds = context.strict ? isDid(value) : isLike(value, LIKE_DID)
  return holds ? 0 : reportFormat(value, key, context, 'a DID')
}

/** Format `handle`. */
export function handle(value: unknown, key: Place, context: CheckContext): number {
  const holds = context.strict ? isHandle(value) : isLike(value, LIKE_HANDLE)
  return holds ? 0 : reportFormat(value, key, context, 'a handle')
}

/** Format `language`. */
export function language(value: unknown, key: Place, context: CheckContext): number {
  const holds = context.strict ? isLanguage(value) : typeof value === 'string'
  return holds ? 0 : reportFormat(value, key, context, 'a language tag')
}

/** Format `nsid`. */
export function nsid(value: unknown, key: Place, context: CheckContext): number {
  const holds = context.strict ? isNsid(value) : isLike(value, LIKE_NSID)
  return holds ? 0 : reportFormat(value, key, context, 'an NSID')
}

/** Format `record-key`. */
export function recordKey(value: unknown, key: Place, context: CheckContext): number {
  const holds = context.strict ? isRecordKey(value) : typeof value === 'string'
  return holds ? 0 : reportFormat(value, key, context, 'a record key')
}

/** Format `tid`. */
export function tid(value: unknown, key: Place, context: CheckContext): number {
  const holds = context.strict ? isTid(value) : typeof value === 'string'
  return holds ? 0 : reportFormat(value, key, context, 'a TID')
}

/** Format `uri`. */
export function uri(value: unknown, key: Place, context: CheckContext): number {
  const holds = context.strict ? isUri(value) : typeof value === 'string'
  return holds ? 0 : reportFormat(value, key, context, 'a URI')
}

/** A format whose type is a plain `string`, as with `--string-formats plain`. Lenient: any string. */
export function plain(value: unknown, key: Place, context: CheckContext, format: CheckAt): number {
  return context.strict ? format(value, key, context) : string(value, key, context)
}

function reportFormat(value: unknown, key: Place, context: CheckContext, expected: string): number {
  return report(value, key, context, typeof value === 'string' ? 'format' : 'type', expected)
}
