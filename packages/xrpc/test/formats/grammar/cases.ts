import type { FormatName } from '../guards.ts'
import * as identifiers from './identifiers.ts'
import * as keys from './keys.ts'
import * as links from './links.ts'
import { type GrammarCase, casesOf } from './part.ts'
import * as values from './values.ts'

/** Cases of every format, out of its grammar: a part at a time in every form that it may have, and in those that look like one. */
export const grammarCases: Readonly<Record<FormatName, readonly GrammarCase[]>> = {
  did: casesOf(identifiers.did),
  handle: casesOf(identifiers.handle),
  'at-identifier': casesOf(identifiers.atIdentifier),
  'at-uri': casesOf(keys.atUri),
  nsid: casesOf(identifiers.nsid),
  'record-key': casesOf(keys.recordKey),
  tid: casesOf(keys.tid),
  cid: casesOf(links.cid),
  datetime: casesOf(values.datetime),
  uri: casesOf(links.uri),
  language: [...casesOf(values.language), ...casesOf(values.wholeLanguage)],
}
