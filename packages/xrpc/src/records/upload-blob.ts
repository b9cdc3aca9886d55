import type { XrpcError } from '../errors/xrpc-error.ts'
import type { BlobRef } from '../formats/data.ts'
import { callBinary, toStream } from '../transport/binary.ts'
import type { BinaryInput } from '../transport/bodies.ts'
import type { CallOptions } from '../transport/call-options.ts'
import type { XrpcClient } from '../transport/client.ts'
import type { Method } from '../transport/descriptors.ts'
import { expectObject } from '../transport/expect-object.ts'
import type { XrpcPromise } from '../transport/xrpc-promise.ts'

/** How far an upload has come. */
export interface UploadProgress {
  /** Bytes handed to the connection so far. */
  loaded: number
  /** All bytes; `undefined` for streams, which do not say. */
  total: number | undefined
}

/** Method that takes a file and answers with its reference. */
export type UploadMethod<Err> = Method<'procedure', undefined, BinaryInput, { blob: BlobRef }, Err>

/** Options of `uploadBlob()`. */
export interface UploadOptions<Err = XrpcError> extends CallOptions {
  /** Hears of the upload as it goes. The body is streamed then, which browsers other than Chromium cannot do. */
  readonly onProgress?: ((progress: UploadProgress) => void) | undefined
  /** The SDK's own `uploadBlobMethod`, for its declared errors in the types. @default `com.atproto.repo.uploadBlob` */
  readonly method?: UploadMethod<Err> | undefined
}

const UPLOAD: UploadMethod<XrpcError> = {
  nsid: 'com.atproto.repo.uploadBlob',
  kind: 'procedure',
  input: '*/*',
  output: 'application/json',
}

/**
 * Uploads a file and resolves to the reference to put into a record. Takes bytes, a `Blob` or `File` (whose type is used), a web
 * stream, or any async iterable of bytes, Node's streams included; `options.encoding` names the media type otherwise. A stream is read
 * once, so it is never sent again. AT Protocol specification, "Blobs".
 *
 * @throws {XrpcInvalidResponseError} where the answer holds no reference
 */
export async function uploadBlob<Err = XrpcError>(
  client: XrpcClient,
  source: BinaryInput,
  { onProgress, method, ...options }: UploadOptions<Err> = {},
): Promise<BlobRef> {
  const encoding = options.encoding ?? (source instanceof Blob && source.type ? source.type : undefined)
  const input = onProgress ? observe(source, onProgress) : source
  const upload = (method ?? UPLOAD) as UploadMethod<Err>
  const sent: XrpcPromise<{ blob: BlobRef }, Err> = callBinary(client, upload, undefined, input, {
    ...options,
    encoding,
  })
  const { blob } = expectObject(upload.nsid, await sent)
  return expectObject(upload.nsid, blob, 'the reference of a blob')
}

function observe(source: BinaryInput, onProgress: (progress: UploadProgress) => void): ReadableStream<Uint8Array> {
  const total = source instanceof Blob ? source.size : 'byteLength' in source ? source.byteLength : undefined
  let loaded = 0
  const count = async function* (chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      loaded += chunk.byteLength
      onProgress({ loaded, total })
      yield chunk
    }
  }
  return toStream(count(chunksOf(source)))
}

async function* chunksOf(source: BinaryInput): AsyncGenerator<Uint8Array> {
  if (Symbol.asyncIterator in source) {
    yield* source
    return
  }
  const stream =
    source instanceof ReadableStream ? source : (new Response(source as Blob).body ?? new Blob([]).stream())
  const reader = stream.getReader() as ReadableStreamDefaultReader<Uint8Array>
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } finally {
    await reader.cancel()
  }
}
