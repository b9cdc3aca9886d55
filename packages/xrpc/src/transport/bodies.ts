import type { BinaryCallOptions, CallOptions } from './call-options.ts'
import type { HttpMethod } from './descriptors.ts'

/** Bytes to send: in memory, a `Blob` or `File`, or as they come. */
export type BinaryInput = Uint8Array | ArrayBuffer | Blob | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>

/** Body of a method whose encoding is `text/*`. */
export type TextInput = string | BinaryInput

/** Body of a binary response: all of it. */
export type BinaryOutput = Uint8Array

/** Body of a binary response as it arrives, for calls with `as: 'stream'`. */
export type BinaryStream = ReadableStream<Uint8Array>

/** Body as it travels. */
export type RequestBody = string | Uint8Array | ArrayBuffer | Blob | ReadableStream<Uint8Array>

/** A body and its content type. */
export interface EncodedBody {
  readonly type: string
  readonly body: RequestBody
  /** The Fetch standard asks for it with a streamed body; it is harmless with any other. */
  readonly duplex?: 'half'
}

/** How bodies other than JSON travel; `callBinary()` has one. */
export interface BodyCodec {
  /** Called where the method has an input. */
  encode(method: HttpMethod, input: unknown, options: CallOptions): EncodedBody
  /** `undefined` leaves an error, an unexpected status or a JSON output to the caller. */
  decode(method: HttpMethod, response: Response, options: BinaryCallOptions): Promise<unknown> | undefined
}
