import type { RequestBody } from './bodies.ts'

/**
 * One request on its way through the middleware, in the shape that `fetch` takes as its second argument.
 * Spread it to change a field: `next({ ...request, signal })`.
 */
export interface XrpcRequest {
  readonly nsid: string
  /** `GET` for a query, `POST` for a procedure. */
  readonly method: 'GET' | 'POST'
  /** Path and query, such as `/xrpc/com.example.get?limit=5`. */
  readonly path: string
  /** By lower-case name. They belong to this call: middleware may change them in place. */
  readonly headers: { [name: string]: string }
  readonly body?: RequestBody | undefined
  readonly signal: AbortSignal | undefined
  /** The Fetch standard asks for it with a streamed body. */
  readonly duplex?: 'half' | undefined
  /** Procedures follow no redirects: their body is meant for one server. */
  readonly redirect: 'follow' | 'manual'
}

/** Sends one request. */
export type Send = (request: XrpcRequest) => Promise<Response>

/**
 * Wraps the sending of a request; the first in the client's `use` list is the outermost. Called once per client, since several may share
 * one `use` list: what a middleware remembers is made in here, `(next) => { state; return (request) => ... }`.
 */
export type Middleware = (next: Send) => Send

/** Sends a path of the service, with whatever authorization it knows. */
export type FetchHandler = (path: string, init: RequestInit) => Promise<Response>

/** What a client can send through: a function, a session or agent with `fetchHandler`, or a handler object with `handle`. */
export type Handler =
  | FetchHandler
  | { fetchHandler(path: string, init: RequestInit): Promise<Response> }
  | { handle(path: string, init: RequestInit): Promise<Response> }
