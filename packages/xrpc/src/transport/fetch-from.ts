import { XrpcNetworkError } from '../errors/failures.ts'
import type { XrpcRequest } from './request.ts'

/** Responses of `fetch`, and the address that each was asked of: whatever their bodies fail with is a failure of the network. */
const received = new WeakMap<Response, string>()

/** What sends to an address, as far as it is used. */
export type PlatformFetch = (url: string, init: RequestInit) => Promise<Response>

/**
 * The platform's `fetch`, for the address of a method. This is where errors of the network arise, and so where they are told from all
 * others: the classes that platforms reject with differ (`TypeError`, workerd a plain `Error`), and bugs have the same ones.
 *
 * @param send the platform's `fetch`, which is looked up with every call, so that it can be replaced; or one for it, such as for a proxy
 * @throws {XrpcNetworkError} whatever `fetch` rejects with
 * @throws the signal's reason after an abort
 */
export async function fetchFrom(url: string, init: RequestInit, send: PlatformFetch = fetch): Promise<Response> {
  try {
    const response = await send(url, init)
    received.set(response, url)
    return response
  } catch (error) {
    // What comes from a client is a request; what others hand to a session is not.
    const { nsid = url }: Partial<XrpcRequest> = init as object
    throw init.signal?.aborted ? error : new XrpcNetworkError(nsid, error, url)
  }
}

/**
 * What the failure of a response body means: a network error where the response is as the network gave it, be it to a handler of others
 * (only such have an address). A body that somebody else made, such as middleware, speaks for itself.
 */
export function toBodyError(nsid: string, response: Response, error: unknown): unknown {
  const url = response.url || received.get(response)
  return url ? new XrpcNetworkError(nsid, error, url) : error
}
