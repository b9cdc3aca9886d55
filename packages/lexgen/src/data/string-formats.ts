import {
  isAtIdentifier,
  isAtUri,
  isCid,
  isDatetime,
  isDid,
  isHandle,
  isLanguage,
  isNsid,
  isRecordKey,
  isTid,
  isUri,
} from '@lexgen/xrpc'
import type { StringFormat } from '../language/formats.ts'

/** Whether a text is of a format, for each of them; the grammars are the runtime's, which every SDK shares. */
export const FORMAT_CHECKS: { readonly [F in StringFormat]: (text: string) => boolean } = {
  'at-identifier': isAtIdentifier,
  'at-uri': isAtUri,
  cid: isCid,
  datetime: isDatetime,
  did: isDid,
  handle: isHandle,
  nsid: isNsid,
  tid: isTid,
  'record-key': isRecordKey,
  uri: isUri,
  language: isLanguage,
}
