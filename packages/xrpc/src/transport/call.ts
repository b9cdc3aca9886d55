import type { BodyCodec } from './bodies.ts'
import type { CallOptions } from './call-options.ts'
import type { XrpcClient } from './client.ts'
import { decode } from './decode.ts'
import type { Method } from './descriptors.ts'
import { encodeHeaders, encodeInput, encodeParams } from './encode.ts'
import type { XrpcRequest } from './request.ts'
import type { ResponseSlot, XrpcPromise } from './xrpc-promise.ts'

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
  const perform = async (): Promise<unknown> => {
    const { nsid } = method
    const isQuery = method.kind === 'query'
    const { signal } = options
    const { type, body, duplex } = encodeInput(method, input, options, codec)
    const request: XrpcRequest = {
      nsid,
      method: isQuery ? 'GET' : 'POST',
      redirect: isQuery ? 'follow' : 'manual',
      path: `/xrpc/${nsid}${encodeParams(nsid, params)}`,
      headers: encodeHeaders(nsid, { headers: { accept: method.output, 'content-type': type } }, client, options),
      body,
      duplex,
      signal,
    }
    try {
      if (signal?.aborted) throw signal.reason
      const response = await client.send(request)
      // The promise is there by now, a turn later.
      promise['~response'] = response
      return await decode(method, response, options, codec)
    } catch (error) {
      // After an abort nothing else counts, in whatever words a platform, a handler or a middleware puts it; before it there is no reason.
      throw signal?.reason ?? error
    }
  }
  // The JSON boundary: the types say what the lexicon promises.
  const output = method.check?.(perform, () => promise, client, params, input) ?? perform()
  const promise: XrpcPromise<Output, Err> & ResponseSlot = output as Promise<Output>
  return promise
}
