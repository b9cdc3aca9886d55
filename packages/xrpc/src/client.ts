import { toCallError } from './failures.ts'
import { serviceHandler } from './service-handler.ts'
import type { FetchHandler, Handler, Send, XrpcClient, XrpcClientOptions } from './types.ts'

/**
 * A client for generated methods: `createXrpcClient({ service: 'https://example.com' })`, or `{ handler }` to send through a session.
 *
 * @throws {TypeError} where there is neither service nor handler, or the service is no URL
 */
export function createXrpcClient({ use = [], ...options }: XrpcClientOptions): XrpcClient {
  const { service, handler } = options
  const fetch = handler ? toFetchHandler(handler) : serviceHandler(service ?? '')
  const base: Send = async ({ nsid, kind, path, headers, body, signal }) => {
    // `duplex` is what the Fetch standard asks for with a streamed body, and harmless with any other; older DOM types lack it.
    const init = { method: kind === 'query' ? 'GET' : 'POST', headers, body, signal, duplex: 'half' }
    try {
      return await fetch(path, init as RequestInit)
    } catch (error) {
      throw toCallError(nsid, error, signal)
    }
  }
  return { ...options, service, handler, send: use.reduceRight((next, wrap) => wrap(next), base) }
}

/** The function behind any handler of the ecosystem. */
export function toFetchHandler(handler: Handler): FetchHandler {
  if (typeof handler === 'function') return handler
  return (path, init) => ('handle' in handler ? handler.handle(path, init) : handler.fetchHandler(path, init))
}
