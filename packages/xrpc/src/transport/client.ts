import { toCallError } from '../errors/failures.ts'
import type { FetchHandler, Handler, Send, XrpcClient, XrpcClientOptions } from './types.ts'

/**
 * A client for generated methods: `createXrpcClient({ service: 'https://example.com' })`, or `{ handler }` to send through a session.
 *
 * @throws {TypeError} where there is no handler, and the service is no URL
 */
export function createXrpcClient({ use = [], ...options }: XrpcClientOptions): XrpcClient {
  const { service, handler } = options
  const origin = handler ? '' : new URL(service as string).origin
  const fetchHandler = toFetchHandler(handler ?? ((path, init) => fetch(origin + path, init)))
  const send: Send = (request) =>
    fetchHandler(request.path, request as RequestInit).catch((error: unknown) => {
      throw toCallError(request, error)
    })
  return { ...options, send: use.reduceRight((next, wrap) => wrap(next), send) }
}

/** The function behind any handler of the ecosystem. */
export function toFetchHandler(handler: Handler): FetchHandler {
  const { handle, fetchHandler = handle } = handler as {
    readonly handle?: FetchHandler
    readonly fetchHandler?: FetchHandler
  }
  return (fetchHandler ?? (handler as FetchHandler)).bind(handler)
}
