import type { Bytes } from './data.ts'
import { describeValue } from '../internal/describe-value.ts'

/** Bytes that are made text in one go: as many arguments as every platform takes. */
const CHUNK_BYTES = 8_192

/**
 * The bytes of a `{ $bytes }` value of JSON. For those out of an event stream `bytesOf()` of `@lexgen/xrpc/stream` has them at hand.
 * AT Protocol specification, "Data Model", "JSON Representation".
 *
 * @throws {TypeError} where `$bytes` is no base64; padding may be there or not
 */
export function toBytes({ $bytes }: Bytes): Uint8Array {
  const text = decodeBase64($bytes)
  if (text === undefined) throw new TypeError(`expected base64 in $bytes, found ${describeValue($bytes)}`)
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at)
  return bytes
}

/** Bytes as JSON writes them: `{ $bytes }`, base64 without padding. */
export function fromBytes(bytes: Uint8Array | ArrayBuffer): Bytes {
  const all = new Uint8Array(bytes)
  let text = ''
  for (let at = 0; at < all.length; at += CHUNK_BYTES) {
    text += String.fromCharCode(...all.subarray(at, at + CHUNK_BYTES))
  }
  return { $bytes: btoa(text).replace(/=+$/, '') }
}

/** A character per byte; `undefined` for what is no base64. RFC 4648, section 4. */
function decodeBase64(value: unknown): string | undefined {
  try {
    // atob() would pass over white space.
    return typeof value !== 'string' || /\s/.test(value) ? undefined : atob(value)
  } catch {
    return undefined
  }
}
