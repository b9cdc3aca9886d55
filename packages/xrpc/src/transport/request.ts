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
  /** Set for clients of `withMiddleware()`. */
  readonly '~way'?: Way | undefined
}

/** Sends one request. */
export type Send = (request: XrpcRequest) => Promise<Response>

/** How a request of a client of `withMiddleware()` goes through the middleware of the client that this was made of. */
export interface Way {
  /** One and the same for all requests of one client. */
  readonly client: object
  /** What each of the clients, from the innermost, has in place of middleware of the one inside. */
  readonly overrides: readonly Override[]
  /** Leads back from where new middleware stands in place of others. */
  readonly rejoin?: Send | undefined
  /** What stands in place of a middleware of that kind, which would hand on to `next`; `undefined` where nothing does. */
  turn(kind: string, next: Send): Send | undefined
}

/** What a client of `withMiddleware()` has in place of middleware of some kinds. */
export interface Override {
  readonly kinds: ReadonlySet<string>
  /** Sends through the new middleware, which is done once. Absent: that has been done, and what else is of these kinds is passed by. */
  readonly send?: Send
  /** What there is to override behind the new middleware. */
  readonly rest: readonly Override[]
}

/**
 * Wraps the sending of a request; the first in the client's `use` list is the outermost. Called once per client, since several may share
 * one `use` list: what a middleware remembers is made in here, `(next) => { state; return (request) => ... }`.
 */
export interface Middleware {
  (next: Send): Send
  /** Set by `ofKind()`. */
  readonly '~kind'?: string | undefined
}

/** Sends a path of the service, with whatever authorization it knows. */
export type FetchHandler = (path: string, init: RequestInit) => Promise<Response>

/** What a client can send through: a function, a session or agent with `fetchHandler`, or a handler object with `handle`. */
export type Handler =
  | FetchHandler
  | { fetchHandler(path: string, init: RequestInit): Promise<Response> }
  | { handle(path: string, init: RequestInit): Promise<Response> }
