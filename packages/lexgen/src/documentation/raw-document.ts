import { LEXICON_RECORD_TYPE } from '../language/lexicon-record.ts'
import type { LexiconSource } from '../sources/source.ts'
import { type Json, type JsonObject, isObject } from '../text/json.ts'
import { valueAt } from '../text/pointer.ts'

/** The key of a record in the answer that it came in. */
const RECORD_KEY = '/value'

/** A document as it was read, whatever era it is of. */
export function rawDocument({ value, text, pointer = '', path }: LexiconSource): { readonly [key: string]: Json } {
  const document = value ?? valueAt(JSON.parse(text), pointer)
  // What reading took for a document is one.
  if (!isObject(document)) throw new Error(`No document at ${pointer} of ${path}`)
  return document as { readonly [key: string]: Json }
}

/** Whether a document was published as a record, where it says so. The whole text is looked at only where it may. */
export function isPublished(source: LexiconSource): boolean {
  return source.text.includes(LEXICON_RECORD_TYPE) && rawDocument(source)['$type'] === LEXICON_RECORD_TYPE
}

/** What stands beside a document that came as a record in the answer of a server: `uri` and `cid`. Nothing of any other. */
export function envelopeOf({ text, pointer = '' }: LexiconSource): JsonObject {
  if (!pointer.endsWith(RECORD_KEY)) return {}
  const answer = valueAt(JSON.parse(text), pointer.slice(0, -RECORD_KEY.length))
  return isObject(answer) ? answer : {}
}
