import { XrpcInvalidResponseError } from '../errors/failures.ts'
import { parseBody, toXrpcError } from '../errors/to-xrpc-error.ts'
import type { BodyCodec } from './bodies.ts'
import type { BinaryCallOptions } from './call-options.ts'
import type { HttpMethod } from './descriptors.ts'
import { toBodyError } from './fetch-from.ts'

/** Longest piece of a body that a message shows, in characters. */
const MAX_SHOWN_CHARS = 100

/** What a JSON body may be called; plain text is what a body is called that nobody gave a type. */
const JSON_TYPE = /json|text\/plain/i

/**
 * The output of a method out of its answer. AT Protocol specification, "HTTP API (XRPC)", "Error Responses".
 *
 * @throws {XrpcError} for an error answer, as the declared class where the method declares it
 * @throws {XrpcNetworkError} where the answer breaks off
 * @throws {XrpcInvalidResponseError} for an answer that is neither an error nor what the method promises
 */
export async function decode(
  method: HttpMethod,
  response: Response,
  options: BinaryCallOptions,
  codec: BodyCodec | undefined,
): Promise<unknown> {
  const { nsid, output } = method
  const { ok, status, headers } = response
  const other = codec?.decode(method, response, options)
  if (other) return other
  const text = await response.text().catch((error: unknown) => {
    // An answer that promises nothing, or says what is wrong by its status, may break off.
    if (ok && output) throw toBodyError(nsid, response, error)
    return ''
  })
  const body = parseBody(text)
  if (status >= 400) throw toXrpcError(method, { status, headers, body })
  if (ok && !output) return undefined
  // A body without a type is taken for JSON. What is no JSON stayed text; the parser's error would quote it, and with it perhaps a token.
  const type = headers.get('content-type')
  if (ok && JSON_TYPE.test(type ?? 'json') && body !== text) return body
  // What is JSON may be an answer with credentials, of a server that calls it something else.
  const found = body === text ? `"${text.slice(0, MAX_SHOWN_CHARS)}"` : 'JSON'
  throw new XrpcInvalidResponseError(
    nsid,
    status,
    `expected ${output ?? 'a success'}, found ${type ?? 'no type'} ${found}`,
  )
}
