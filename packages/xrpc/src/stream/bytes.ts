import { fromBytes } from '@atcute/cbor'
import type { Bytes } from '../formats/data.ts'

/**
 * The bytes behind a `{ $bytes }` value. For one out of an event stream they are at hand and no base64 is made or read: the way to the
 * blocks of a commit.
 *
 * @throws {SyntaxError} `$bytes` is no base64
 */
export function bytesOf(value: Bytes): Uint8Array {
  return fromBytes(value)
}
