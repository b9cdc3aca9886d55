import type { HeaderFields, LabelerRef, ServiceRef } from './call-options.ts'
import { fetchFrom } from './fetch-from.ts'
import { originOf } from './origin-of.ts'
import type { FetchHandler, Handler, Middleware, Send } from './request.ts'
import type { ClientValidation } from './validation.ts'

/** What every call of a client shares. */
export interface ClientDefaults {
  /** Sent with every call. */
  readonly headers?: HeaderFields | undefined
  /** `atproto-proxy` header of every call. */
  readonly proxy?: ServiceRef | null | undefined
  /** `atproto-accept-labelers` header of every call. */
  readonly labelers?: readonly LabelerRef[] | null | undefined
  /** What is validated of methods that are `checked()`; no others are. */
  readonly validate?: ClientValidation | undefined
}

/** Options of `createXrpcClient()`: a service, a handler, or both where subscriptions are to know the handler's service. */
export interface XrpcClientOptions extends ClientDefaults {
  /** Address of the service; only its origin counts, since XRPC lives at the root. */
  readonly service?: string | URL | undefined
  /** Sends the requests, instead of the global `fetch`. */
  readonly handler?: Handler | undefined
  /** Middleware, the outermost first. */
  readonly use?: readonly Middleware[] | undefined
}

/** A client is plain data: `{ ...client, proxy }` is one more that shares its handler and middleware. */
export interface XrpcClient extends ClientDefaults {
  /** Address of the service as far as it is known; `subscribe()` connects there. */
  readonly service?: string | URL | undefined
  /** The handler that was passed in, if one was. */
  readonly handler?: Handler | undefined
  /** The middleware that `send` goes through; `withMiddleware()` makes a client with others. */
  readonly use?: readonly Middleware[] | undefined
  /** Sends a request through the middleware to the handler. */
  readonly send: Send
}

/**
 * A client for generated methods: `createXrpcClient({ service: 'https://example.com' })`, or `{ handler }` to send through a session.
 *
 * @throws {TypeError} where there is no handler, and the service is no address
 */
export function createXrpcClient(options: XrpcClientOptions): XrpcClient {
  const { handler, service = '', use = [] } = options
  const origin = handler ? '' : originOf(service)
  const fetchHandler: FetchHandler = handler ? toFetchHandler(handler) : (path, init) => fetchFrom(origin + path, init)
  const send: Send = (request) => fetchHandler(request.path, request as RequestInit)
  return { ...options, send: use.reduceRight((next, wrap) => wrap(next), send) }
}

/** The function behind any handler of the ecosystem. */
export function toFetchHandler(handler: Handler): FetchHandler {
  const { fetchHandler, handle } = handler as { readonly fetchHandler?: FetchHandler; readonly handle?: FetchHandler }
  const send = fetchHandler ?? handle ?? (handler as FetchHandler)
  return send.bind(handler)
}
