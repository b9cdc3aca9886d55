import { XrpcInvalidResponseError } from '../errors/failures.ts'
import { describeValue } from '../internal/describe-value.ts'
import { discard } from '../internal/discard.ts'
import type { BodyCodec, RequestBody } from './bodies.ts'
import type { BinaryCallOptions } from './call-options.ts'
import { call } from './call.ts'
import type { XrpcClient } from './client.ts'
import type { HttpMethod, Method } from './descriptors.ts'
import { encodeJson, malformed } from './encode.ts'
import { toBodyError } from './fetch-from.ts'
import type { XrpcPromise } from './xrpc-promise.ts'

/** An encoding that is JSON, such as `application/json` or `application/ld+json; profile="..."`. */
const JSON_ENCODING = /^application\/(?:[^/;]+\+)?json\s*(?:;|$)/i
/** A range of media types, such as `image/*`; a star in a parameter makes none. */
const MEDIA_RANGE = /^[^;]*\*/
/** Line ends would begin another header. RFC 9110, section 8.3.1. */
const MEDIA_TYPE = /^[ -~]+\/[ -~]+$/
const TEXT_TYPE = 'text/plain;charset=utf-8'
const BYTES_TYPE = 'application/octet-stream'

/**
 * Calls a method one of whose bodies is not JSON, else as `call()`. Text resolves to a string, everything else to bytes, or with
 * `as: 'stream'` to a stream of bytes as soon as the headers are there; errors of that stream are the platform's own.
 *
 * @throws {TypeError} additionally for an input that is neither text nor bytes, in whatever form
 */
export function callBinary<Output, Err>(
  client: XrpcClient,
  method: Method<'query' | 'procedure', unknown, unknown, Output, Err>,
  params: unknown,
  input: unknown,
  options?: BinaryCallOptions,
): XrpcPromise<Output, Err> {
  return call(client, method, params, input, options, CODEC)
}

const CODEC: BodyCodec = {
  encode({ nsid, input: encoding = '' }, input, options) {
    const json = findJson(encoding)
    const body = json ? encodeJson(nsid, input) : encodeBody(nsid, input)
    const type = options.encoding ?? json ?? defaultType(encoding, body)
    if (!MEDIA_TYPE.test(type)) {
      throw malformed(nsid, 'encoding', `expected a media type such as image/png, found ${describeValue(type)}`)
    }
    return { type, body, duplex: 'half' }
  },
  decode(method, response, { as }) {
    const { output } = method
    return response.ok && output && !findJson(output) ? decodeBody(method, output, response, as) : undefined
  },
}

/** The encodings of a lexicon, with their parameters; it may list several. A comma in quotes separates nothing. RFC 9110, section 8.3.1. */
function listEncodings(encodings: string): string[] {
  return (encodings.match(/(?:"[^"]*"|[^,"])+/g) ?? []).map((each) => each.trim())
}

/** The first of them that is JSON. */
function findJson(encodings: string): string | undefined {
  return listEncodings(encodings).find((each) => JSON_ENCODING.test(each))
}

/** The blob's own type, else the lexicon's where that is a single one, else what the value itself allows to say. */
function defaultType(encoding: string, body: RequestBody): string {
  if (body instanceof Blob && body.type) return body.type
  const [only, ...others] = listEncodings(encoding)
  if (only && others.length === 0 && !MEDIA_RANGE.test(only)) return only
  return typeof body === 'string' ? TEXT_TYPE : BYTES_TYPE
}

function encodeBody(nsid: string, input: unknown): RequestBody {
  if (typeof input === 'string' || input instanceof ArrayBuffer || input instanceof Uint8Array) return input
  if (ArrayBuffer.isView(input)) return new Uint8Array(input.buffer, input.byteOffset, input.byteLength)
  if (input instanceof Blob || input instanceof ReadableStream) return input
  if (typeof input === 'object' && input !== null && Symbol.asyncIterator in input) {
    return toStream(input as AsyncIterable<Uint8Array>)
  }
  throw malformed(nsid, 'input', `expected text or bytes in any form, found ${describeValue(input)}`)
}

/** A stream that takes from `source` as it is read. */
export function toStream(source: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = source[Symbol.asyncIterator]()
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await iterator.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    async cancel() {
      await iterator.return?.()
    },
  })
}

async function decodeBody(
  { nsid }: HttpMethod,
  output: string,
  response: Response,
  as: BinaryCallOptions['as'],
): Promise<unknown> {
  const type = response.headers.get('content-type')
  if (type && !matches(output, type.toLowerCase())) {
    await discard(response)
    throw new XrpcInvalidResponseError(nsid, response.status, `expected ${output}, found ${type}`)
  }
  if (as === 'stream') return response.body ?? new Blob([]).stream()
  const isText = listEncodings(output).every((each) => /^text\//i.test(each))
  try {
    return isText ? await response.text() : new Uint8Array(await response.arrayBuffer())
  } catch (error) {
    throw toBodyError(nsid, response, error)
  }
}

/** Whether a content type is among the encodings of a lexicon, such as `image/*` or `a/b, c/d`, whatever the parameters of either. */
function matches(encodings: string, type: string): boolean {
  return listEncodings(encodings).some((range) =>
    type.startsWith(
      range
        .replace(/[*;].*/, '')
        .trim()
        .toLowerCase(),
    ),
  )
}
