import { childPointer } from '../text/pointer.ts'
import { DEFINITION_TYPES } from '../language/types.ts'
import { FLAT_TYPES } from '../legacy/envelope.ts'
import { isObject, type JsonObject } from '../text/json.ts'
import { LEXICON_RECORD_TYPE } from '../language/lexicon-record.ts'

/** A document, or a definition that lacks one, and where it stands in the JSON around it. */
export interface Piece {
  readonly value: unknown
  /** JSON pointer in the text. */
  readonly pointer: string
  /** Whether it is only a definition, which needs an NSID from outside. */
  readonly bare: boolean
}

/**
 * The lexicons in a JSON value: a document of any era, a bare definition, a list of documents, or a record (or a page of
 * records) as a repository returns it. None where the value is something else.
 */
export function piecesOf(value: unknown): readonly Piece[] {
  if (Array.isArray(value)) return value.some(looksLikeDocument) ? value.flatMap((item, i) => pieceOf(item, i)) : []
  if (!isObject(value)) return []
  if (looksLikeDocument(value)) return [{ value, pointer: '', bare: false }]
  if (isFetchedRecord(value)) return [{ value: value.value, pointer: '/value', bare: false }]
  const records = value['records']
  if (Array.isArray(records) && records.some(isFetchedRecord)) {
    return records.flatMap((record, i) => (isFetchedRecord(record) ? [pieceOf(record, i, '/records')] : []))
  }
  return isBareDefinition(value) ? [{ value, pointer: '', bare: true }] : []
}

/** Whether an object must be meant as a Lexicon document, however broken. */
export function looksLikeDocument(value: unknown): boolean {
  if (!isObject(value)) return false
  if (Object.hasOwn(value, 'lexicon') || value['$type'] === LEXICON_RECORD_TYPE) return true
  const hasId = typeof value['id'] === 'string'
  return (
    hasId && (isObject(value['defs']) || value['xrpc'] === 1 || value['adx'] === 1 || FLAT_TYPES.has(value['type']))
  )
}

function pieceOf(item: unknown, index: number, list = ''): Piece {
  const pointer = childPointer(list, index)
  return isFetchedRecord(item)
    ? { value: item.value, pointer: `${pointer}/value`, bare: false }
    : { value: item, pointer, bare: false }
}

/** `{ uri, cid, value }`, the answer of `com.atproto.repo.getRecord`. */
function isFetchedRecord(value: unknown): value is { readonly value: unknown } {
  return isObject(value) && isObject(value['value']) && value['value']['$type'] === LEXICON_RECORD_TYPE
}

/** Whether an object is a definition without the document around it. */
export function isBareDefinition(value: JsonObject): boolean {
  const type = value['type']
  return (
    typeof type === 'string' &&
    DEFINITION_TYPES.has(type) &&
    !Object.hasOwn(value, 'id') &&
    !Object.hasOwn(value, 'defs')
  )
}
