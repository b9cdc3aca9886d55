import { isAtIdentifier } from '../../src/formats/at-identifier.ts'
import { isAtUri } from '../../src/formats/at-uri.ts'
import { isCid } from '../../src/formats/cid.ts'
import { isDatetime } from '../../src/formats/datetime.ts'
import { isDid } from '../../src/formats/did.ts'
import { isHandle } from '../../src/formats/handle.ts'
import { isLanguage } from '../../src/formats/language.ts'
import { isNsid } from '../../src/formats/nsid.ts'
import { isRecordKey } from '../../src/formats/record-key.ts'
import { isTid } from '../../src/formats/tid.ts'
import { isUri } from '../../src/formats/uri.ts'

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
