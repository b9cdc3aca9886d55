import { isNsid, type Nsid } from '../formats/nsid.ts'
import { isRecordKey, type RecordKey } from '../formats/record-key.ts'
import { isTid } from '../formats/tid.ts'
import { describeValue } from '../internal/describe-value.ts'
import type { RecordDescriptor } from '../transport/descriptors.ts'
import { malformed } from '../transport/encode.ts'

/** The record key that a record type asks for. AT Protocol specification, "Record Keys". */
export type KeyOf<K extends string> = K extends `literal:${infer Key}` ? Key : K extends 'nsid' ? Nsid : RecordKey

/** The `rkey` of an existing record; may be left out where the record type has but one. */
export type KeyField<K extends string> = K extends `literal:${string}`
  ? { readonly rkey?: KeyOf<K> | undefined }
  : { readonly rkey: KeyOf<K> }

/** The `rkey` of a new record; the server makes one up where it may. */
export type NewKeyField<K extends string> = K extends 'nsid'
  ? { readonly rkey: KeyOf<K> }
  : { readonly rkey?: KeyOf<K> | undefined }

const LITERAL = 'literal:'

/**
 * The key of a record of this type: the literal one where there is but one.
 *
 * @throws {TypeError} where `rkey` is none that the record type allows
 */
export function checkKey<K extends string>(
  { nsid, key }: RecordDescriptor<string, K, unknown>,
  rkey: string | undefined,
): string | undefined {
  if (key.startsWith(LITERAL)) {
    const literal = key.slice(LITERAL.length)
    if (rkey !== undefined && rkey !== literal) throw wrongKey(nsid, describeValue(literal), rkey)
    return literal
  }
  if (rkey !== undefined && !isKeyOfKind(key, rkey)) throw wrongKey(nsid, nameOf(key), rkey)
  return rkey
}

/** Whether a record key is of the kind that a record type declares; a kind that later versions add takes any. */
function isKeyOfKind(kind: string, rkey: string): boolean {
  switch (kind) {
    case 'tid':
      return isTid(rkey)
    case 'nsid':
      return isNsid(rkey)
    default:
      return isRecordKey(rkey)
  }
}

function nameOf(kind: string): string {
  switch (kind) {
    case 'tid':
      return 'a TID'
    case 'nsid':
      return 'an NSID'
    default:
      return 'a record key'
  }
}

function wrongKey(nsid: string, expected: string, found: unknown): TypeError {
  return malformed(nsid, 'rkey', `expected ${expected}, found ${describeValue(found)}`)
}

/**
 * As `checkKey()`, for a record that exists or whose key the server does not make up.
 *
 * @throws {TypeError} also where there is no `rkey`
 */
export function requireKey<K extends string>(
  descriptor: RecordDescriptor<string, K, unknown>,
  rkey: string | undefined,
): string {
  const key = checkKey(descriptor, rkey)
  if (key === undefined) throw wrongKey(descriptor.nsid, nameOf(descriptor.key), rkey)
  return key
}
