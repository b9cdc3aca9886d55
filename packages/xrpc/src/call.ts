import { decodeResponse } from './decode.ts'
import { encodeRequest } from './encode.ts'
import { toCallError } from './failures.ts'
import type { BinaryCallOptions, Method, XrpcClient, XrpcPromise } from './types.ts'

/** Where a call keeps its response for `withResponse()`, on the promise that it returned. */
export const RESPONSE = '~response'

/** Filled when the response is there. */
export interface ResponseSlot {
  response?: Response
}

/**
 * Calls a method; generated functions are one-line wrappers of this. Resolves to the output.
 *
 * @throws {TypeError} (as a rejection, like everything else) for params, input or headers that cannot be sent; nothing was sent then
 * @throws {XrpcError} for an error answer, as the declared class where the method declares it
 * @throws {XrpcNetworkError} where no whole answer arrived
 * @throws {XrpcInvalidResponseError} for a success that is not what the method promises
 * @throws the signal's reason after an abort
 */
export function call<Kind extends 'query' | 'procedure', Params, Input, Output, Err>(
  client: XrpcClient,
  method: Method<Kind, Params, Input, Output, Err>,
  params: Params | undefined,
  input: Input | undefined,
  options: BinaryCallOptions = {},
): XrpcPromise<Output, Err> {
  const slot: ResponseSlot = {}
  return Object.assign(perform(client, method, params, input, options, slot), { [RESPONSE]: slot }) as XrpcPromise<
    Output,
    Err
  >
}

async function perform(
  client: XrpcClient,
  method: Parameters<typeof encodeRequest>[1],
  params: unknown,
  input: unknown,
  options: BinaryCallOptions,
  slot: ResponseSlot,
): Promise<unknown> {
  const { signal, maxResponseBytes = client.maxResponseBytes } = options
  const request = encodeRequest(client, method, params, input, options)
  try {
    if (signal?.aborted) throw signal.reason
    slot.response = await client.send(request)
    return await decodeResponse(method, slot.response, { ...options, maxResponseBytes })
  } catch (error) {
    // Before the response, only the handler's rejections are about the network, and the client has told those apart.
    throw slot.response || signal?.aborted ? toCallError(method.nsid, error, signal) : error
  } finally {
    for (const end of request.onEnd) end()
  }
}
