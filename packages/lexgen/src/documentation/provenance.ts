import { createHash } from 'node:crypto'
import type { LexiconSource } from '../sources/source.ts'
import type { Json } from '../text/json.ts'
import { encodeDagCbor } from './dag-cbor.ts'
import type { Provenance } from './page.ts'
import { envelopeOf, rawDocument } from './raw-document.ts'

/** Version 1, DAG-CBOR, sha-256, and how many bytes that has (multiformats, "CID", "multicodec" and "multihash"). */
const CID_PREFIX: Uint8Array = Uint8Array.of(0x01, 0x71, 0x12, 0x20)
/** What base32 in lower case is called (multiformats, "multibase"), and its digits (RFC 4648, section 6). */
const BASE32_PREFIX = 'b'
const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567'
const BITS_PER_DIGIT = 5

/** Where a document was published that is a record; undefined where it holds what no lexicon does. */
export function traceProvenance(source: LexiconSource): Provenance | undefined {
  const cid = cidOf(rawDocument(source))
  if (cid === undefined) return undefined
  const { uri, cid: stated } = envelopeOf(source)
  const [, did] = typeof uri === 'string' ? (/^at:\/\/(did:[^/]+)/.exec(uri) ?? []) : []
  return {
    ...(typeof uri === 'string' && { uri }),
    ...(did !== undefined && { did }),
    cid,
    ...(typeof stated === 'string' && stated !== cid && { statedCid: stated }),
  }
}

/** What there is to say of where a document was published: names with their values. */
export function listProvenance({ uri, did, cid, statedCid }: Provenance): (readonly [name: string, value: string])[] {
  const rows = [
    ['AT-URI', uri],
    ['DID', did],
    ['CID', cid],
    ['CID that the server stated, of another text', statedCid],
  ] as const
  return rows.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]))
}

/** The CID of a record; undefined where it holds what no lexicon does. */
export function cidOf(record: { readonly [key: string]: Json }): string | undefined {
  const bytes = encodeDagCbor(record)
  if (bytes === undefined) return undefined
  const digest = createHash('sha256').update(bytes).digest()
  return BASE32_PREFIX + printBase32(Buffer.concat([CID_PREFIX, digest]))
}

function printBase32(bytes: Uint8Array): string {
  let [text, bits, count] = ['', 0, 0]
  for (const byte of bytes) {
    bits = (bits << 8) | byte
    for (count += 8; count >= BITS_PER_DIGIT; bits &= (1 << count) - 1) {
      count -= BITS_PER_DIGIT
      text += BASE32.charAt(bits >> count)
    }
  }
  return count === 0 ? text : text + BASE32.charAt(bits << (BITS_PER_DIGIT - count))
}
