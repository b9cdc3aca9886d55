// Compiled by types.test.ts against the emitted declarations; what has to be an error says so.
import {
  asAtIdentifier,
  asAtUri,
  asDatetime,
  asDid,
  asHandle,
  asNsid,
  type AtIdentifier,
  type AtUri,
  type AtUriParts,
  type Bytes,
  type Datetime,
  type Did,
  fromBytes,
  type Handle,
  nextTid,
  type Nsid,
  parseAtUri,
  type RecordKey,
  type RecordUriParts,
  type Tid,
  toBytes,
} from '@lexgen/xrpc'
import { type Same, is } from './generated.js'

export function assertions(text: string, value: unknown): void {
  const did = asDid(value)
  is<Same<typeof did, Did>>()
  const atUri = asAtUri(text)
  is<Same<typeof atUri, AtUri>>()
  const either = asAtIdentifier(text)
  is<Same<typeof either, AtIdentifier>>()
  const others: [Handle, Nsid, Datetime] = [asHandle(text), asNsid(text), asDatetime(text)]
  others.join()
  // @ts-expect-error any text is no DID
  const wrong: Did = text
  void wrong
  // A DID goes wherever text does.
  const plain: string = did
  plain.toUpperCase()
}

export function parts(uri: string): RecordUriParts | undefined {
  const all = parseAtUri(uri)
  is<Same<typeof all, AtUriParts>>()
  is<Same<typeof all.authority, AtIdentifier>>()
  is<Same<typeof all.collection, Nsid | undefined>>()
  // @ts-expect-error it may be the URI of a collection
  all.rkey.toUpperCase()
  const { authority, collection, rkey } = all
  if (rkey !== undefined) {
    is<Same<typeof collection, Nsid>>()
    is<Same<typeof rkey, RecordKey>>()
    is<Same<typeof authority, AtIdentifier>>()
    return { authority, collection, rkey }
  }
  // @ts-expect-error it is read, and not written
  all.authority = 'alice.example.com'
  return all.rkey === undefined ? undefined : all
}

export function bytes(json: Bytes, buffer: ArrayBuffer, view: Uint8Array): Bytes {
  const read = toBytes(json)
  is<Same<typeof read, Uint8Array>>()
  // @ts-expect-error a link holds no bytes
  toBytes({ $link: '' })
  // @ts-expect-error text is none
  fromBytes('text')
  return [fromBytes(buffer), fromBytes(view)][0] ?? fromBytes(read)
}

export function tids(): void {
  const tid = nextTid()
  is<Same<typeof tid, Tid>>()
  nextTid({ clockId: 3 })
  nextTid({ clockId: undefined })
  // @ts-expect-error a clock id is a number
  nextTid({ clockId: 'a' })
}
