import { toCallError } from '../errors/failures.ts'
import type { BodyCodec } from './bodies.ts'
import type { CallOptions } from './call-options.ts'
import type { XrpcClient } from './client.ts'
import { decodeFailure } from './decode.ts'
import type { HttpMethod, Method } from './descriptors.ts'
import { addHeaders, encodeInput, encodeParams } from './encode.ts'
import type { XrpcRequest } from './request.ts'
import type { ResponseSlot, XrpcPromise } from './xrpc-promise.ts'

/** What a JSON body may be called; plain text is what a body is called that nobody gave a type. */
const JSON_TYPE = /json|text\/plain/i

/**
 * Calls a method whose bodies are JSON; generated functions are one-line wrappers of this. Resolves to the output.
 * `params` and `input` are not typed here: the generated functions have checked them, and inferring them once more for each method
 * would double what an SDK costs the compiler.
 *
 * @throws {TypeError} (as a rejection, like everything else) for params or headers that cannot be sent; nothing was sent then
 * @throws {XrpcError} for an error answer, as the declared class where the method declares it
 * @throws {XrpcNetworkError} where no whole answer arrived
 * @throws {XrpcInvalidResponseError} for an answer that is neither an error nor what the method promises
 * @throws the signal's reason after an abort
 */
export function call<Output, Err>(
  client: XrpcClient,
  method: Method<'query' | 'procedure', unknown, unknown, Output, Err>,
  params: unknown,
  input: unknown,
  options: CallOptions = {},
  codec?: BodyCodec,
): XrpcPromise<Output, Err> {
  const slot: ResponseSlot = {}
  const output = perform(client, method, params, input, options, slot, codec)
  // The JSON boundary: the types say what the lexicon promises.
  const promise: XrpcPromise<Output, Err> & { '~response'?: ResponseSlot } = output as Promise<Output>
  promise['~response'] = slot
  return promise
}

async function perform(
  client: XrpcClient,
  method: HttpMethod,
  params: unknown,
  input: unknown,
  options: CallOptions,
  slot: ResponseSlot,
  codec: BodyCodec | undefined,
): Promise<unknown> {
  const { nsid, output } = method
  const { signal } = options
  const { type, body } = encodeInput(method, input, options, codec)
  const isQuery = method.kind === 'query'
  const request: XrpcRequest = {
    nsid,
    method: isQuery ? 'GET' : 'POST',
    path: `/xrpc/${nsid}${encodeParams(nsid, params)}`,
    headers: { accept: output ?? '*/*' },
    body,
    signal,
    duplex: 'half',
    redirect: isQuery ? 'follow' : 'manual',
  }
  if (type) addHeaders(request, { headers: { 'content-type': type } })
  addHeaders(request, client)
  addHeaders(request, options)
  signal?.throwIfAborted?.()
  const response = await client.send(request)
  slot.response = response
  const { ok, headers } = response
  try {
    const other = codec?.decode(method, response, options)
    if (other) return await other
    if (ok && !output) return await response.body?.cancel()
    // A body without a type is taken for JSON.
    if (ok && JSON_TYPE.test(headers.get('content-type') ?? 'json')) return await response.json()
    // An error answer that breaks off still has its status, which says more than the break.
    throw decodeFailure(method, response, await response.text().catch(() => ''))
  } catch (error) {
    // The parser's own error is dropped: it quotes the text, and with it perhaps a token.
    throw toCallError(request, error instanceof SyntaxError ? decodeFailure(method, response, '') : error)
  }
}
