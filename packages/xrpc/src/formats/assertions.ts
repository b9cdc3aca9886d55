import { type AtIdentifier, isAtIdentifier } from './at-identifier.ts'
import { type AtUri, isAtUri } from './at-uri.ts'
import { type Cid, isCid } from './cid.ts'
import { type Datetime, isDatetime } from './datetime.ts'
import { describeValue } from '../internal/describe-value.ts'
import { type Did, isDid } from './did.ts'
import { type Handle, isHandle } from './handle.ts'
import { type Language, isLanguage } from './language.ts'
import { type Nsid, isNsid } from './nsid.ts'
import { type RecordKey, isRecordKey } from './record-key.ts'
import { type Tid, isTid } from './tid.ts'
import { type Uri, isUri } from './uri.ts'

/**
 * An assertion beside each guard of a string format, for text that has to be of the format: `asDid(process.env['DID'])`. It gives the value
 * back under the format's type. AT Protocol specification, "Lexicon", "String Formats".
 */

/** `value` as a DID or a handle. @throws {TypeError} where `isAtIdentifier()` does not hold */
export function asAtIdentifier(value: unknown): AtIdentifier {
  return expectFormat(isAtIdentifier, 'a DID or a handle', value)
}

/** `value` as an AT URI, `at://authority[/collection[/record-key]]`. @throws {TypeError} where `isAtUri()` does not hold */
export function asAtUri(value: unknown): AtUri {
  return expectFormat(isAtUri, 'an AT URI', value)
}

/** `value` as the text of a CID. @throws {TypeError} where `isCid()` does not hold */
export function asCid(value: unknown): Cid {
  return expectFormat(isCid, 'a CID', value)
}

/** `value` as a datetime with seconds and time zone. @throws {TypeError} where `isDatetime()` does not hold */
export function asDatetime(value: unknown): Datetime {
  return expectFormat(isDatetime, 'a datetime with seconds and time zone', value)
}

/** `value` as a DID. @throws {TypeError} where `isDid()` does not hold */
export function asDid(value: unknown): Did {
  return expectFormat(isDid, 'a DID', value)
}

/** `value` as a handle, such as `alice.example.com`. @throws {TypeError} where `isHandle()` does not hold */
export function asHandle(value: unknown): Handle {
  return expectFormat(isHandle, 'a handle', value)
}

/** `value` as a language tag. @throws {TypeError} where `isLanguage()` does not hold */
export function asLanguage(value: unknown): Language {
  return expectFormat(isLanguage, 'a language tag', value)
}

/** `value` as a namespaced identifier, such as `com.example.fooBar`. @throws {TypeError} where `isNsid()` does not hold */
export function asNsid(value: unknown): Nsid {
  return expectFormat(isNsid, 'an NSID', value)
}

/** `value` as a record key. @throws {TypeError} where `isRecordKey()` does not hold */
export function asRecordKey(value: unknown): RecordKey {
  return expectFormat(isRecordKey, 'a record key', value)
}

/** `value` as a timestamp identifier. @throws {TypeError} where `isTid()` does not hold */
export function asTid(value: unknown): Tid {
  return expectFormat(isTid, 'a TID', value)
}

/** `value` as a URI of any scheme. @throws {TypeError} where `isUri()` does not hold */
export function asUri(value: unknown): Uri {
  return expectFormat(isUri, 'a URI', value)
}

function expectFormat<Format extends string>(
  is: (value: unknown) => value is Format,
  noun: string,
  value: unknown,
): Format {
  if (is(value)) return value
  throw new TypeError(`expected ${noun}, found ${describeValue(value)}`)
}
