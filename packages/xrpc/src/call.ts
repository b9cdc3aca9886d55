import { decodeJson } from './decode.ts'
import { encodeHeaders, encodeParams } from './encode.ts'
import { toCallError } from './failures.ts'
import type {
  BodyCodec,
  CallOptions,
  EncodedBody,
  HttpMethod,
  Method,
  XrpcClient,
  XrpcPromise,
  XrpcRequest,
} from './types.ts'

/** Where a promise keeps its response for `withResponse()`. */
export interface ResponseSlot {
  response?: Response
}

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
  const promise = perform(client, method, params, input, options, slot, codec)
  return Object.assign(promise, { '~response': slot }) as XrpcPromise<Output, Err>
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
  const { nsid } = method
  const { signal, proxy = client.proxy, labelers = client.labelers } = options
  const { type, body }: Partial<EncodedBody> = method.input
    ? (codec?.encode(method, input, options) ?? { type: 'application/json', body: JSON.stringify(input ?? {}) })
    : {}
  const isQuery = method.kind === 'query'
  const request: XrpcRequest = {
    nsid,
    method: isQuery ? 'GET' : 'POST',
    path: `/xrpc/${nsid}${encodeParams(nsid, params)}`,
    headers: encodeHeaders(nsid, {
      accept: method.output,
      'content-type': type,
      'atproto-proxy': proxy,
      'atproto-accept-labelers': labelers?.join(),
      ...client.headers,
      ...options.headers,
    }),
    body,
    signal,
    duplex: 'half',
    redirect: isQuery ? 'follow' : 'manual',
  }
  signal?.throwIfAborted?.()
  const response = (slot.response = await client.send(request))
  const { ok } = response
  let text = ''
  try {
    const other = codec?.decode(method, response, options)
    if (other) return await other
    if (ok && !method.output) return await response.body?.cancel()
    text = await response.text()
  } catch (error) {
    // An error answer that breaks off still has its status, which says more than the break.
    if (ok || signal?.aborted) throw toCallError(request, error)
  }
  return decodeJson(method, response, text)
}
