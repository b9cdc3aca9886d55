import { isAtIdentifier } from '../../src/syntax/at-identifier.ts'
import { isAtUri } from '../../src/syntax/at-uri.ts'
import { isCid } from '../../src/syntax/cid.ts'
import { isDatetime } from '../../src/syntax/datetime.ts'
import { isDid } from '../../src/syntax/did.ts'
import { isHandle } from '../../src/syntax/handle.ts'
import { isLanguage } from '../../src/syntax/language.ts'
import { isNsid } from '../../src/syntax/nsid.ts'
import { isRecordKey } from '../../src/syntax/record-key.ts'
import { isTid } from '../../src/syntax/tid.ts'
import { isUri } from '../../src/syntax/uri.ts'

/** Every guard by the name of its format in Lexicon. */
export const guards = {
  'at-identifier': isAtIdentifier,
  'at-uri': isAtUri,
  cid: isCid,
  datetime: isDatetime,
  did: isDid,
  handle: isHandle,
  language: isLanguage,
  nsid: isNsid,
  'record-key': isRecordKey,
  tid: isTid,
  uri: isUri,
} as const satisfies Record<string, (value: unknown) => boolean>

export type FormatName = keyof typeof guards
export const formatNames: readonly FormatName[] = Object.keys(guards) as FormatName[]
