import type { XrpcError, XrpcErrorClass } from '../errors/xrpc-error.ts'
import type { AbortError, XrpcInvalidResponseError, XrpcNetworkError, XrpcTimeoutError } from '../errors/failures.ts'
import type { Did } from '../formats/did.ts'

/** What a Lexicon method is: a query travels by GET, a procedure by POST, a subscription by WebSocket. */
export type MethodKind = 'query' | 'procedure' | 'subscription'

/**
 * Descriptor of one Lexicon method. The type parameters say what callers see; the fields say what travels.
 * AT Protocol specification, "HTTP API (XRPC)", "Lexicon HTTP Endpoints".
 *
 * The variance is spelled out here and below because finding it out costs the compiler several instantiations per method.
 */
export interface Method<out Kind extends MethodKind, out Params, out Input, out Output, out Err> {
  readonly nsid: string
  readonly kind: Kind
  /** Encoding of the request body as the lexicon writes it, such as `application/json` or `image/*`; absent: no body is sent. */
  readonly input?: string
  /** Encoding of the response body; absent: the call resolves to `undefined`, whatever the body. */
  readonly output?: string
  /** `$type` of every message that a subscription declares; frames of other types are ignored. */
  readonly messages?: readonly string[]
  /** Classes of the declared errors by error name. */
  readonly errors?: { readonly [name: string]: XrpcErrorClass }
  /** Only for inference: never present. */
  readonly '~types'?: { params: Params; input: Input; output: Output; error: Err }
}

/** Descriptor of one record type. */
export interface RecordDescriptor<N extends string, K extends string, R> {
  readonly nsid: N
  /** Kind of record key: `tid`, `nsid`, `any` or `literal:<key>`. AT Protocol specification, "Record Keys". */
  readonly key: K
  /** Whether a value says that it is this record (by `$type`). */
  readonly is: (value: unknown) => value is R
}

/** Bundle of permissions that an app may ask for by name. AT Protocol specification, "Permissions", "Permission Sets". */
export interface PermissionSet {
  readonly nsid: string
  readonly title?: string
  readonly detail?: string
  readonly permissions: readonly { readonly [field: string]: unknown }[]
  /** Titles and details in other languages (`title:lang`), and fields of later versions. */
  readonly [field: string]: unknown
}

/** Promise of a call. `safe()` and `withResponse()` take it as it is; a promise derived by `then()` is an ordinary one. */
export interface XrpcPromise<out Output, out Err> extends Promise<Output> {
  /** Only for inference: never present. */
  readonly '~error'?: Err
}

/** Everything that a call may be rejected with, mistakes of the caller (`TypeError`) and errors of a foreign handler aside. */
export type CallError<Err = XrpcError> =
  Err | XrpcError | XrpcNetworkError | XrpcTimeoutError | XrpcInvalidResponseError | AbortError

/** Bytes to send: in memory, a `Blob` or `File`, or as they come. */
export type BinaryInput = Uint8Array | ArrayBuffer | Blob | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>

/** Body of a method whose encoding is `text/*`. */
export type TextInput = string | BinaryInput

/** Body of a binary response: all of it. */
export type BinaryOutput = Uint8Array

/** Body of a binary response as it arrives, for calls with `as: 'stream'`. */
export type BinaryStream = ReadableStream<Uint8Array>

/** Header fields to send, by name in any case. A field whose value is `undefined` is left out. */
export interface HeaderFields {
  readonly [name: string]: string | undefined
}

/** Service that the PDS is to forward a call to, such as `did:web:api.bsky.app#bsky_appview`. */
export type ServiceRef = `${Did}#${string}`

/** Labeler to ask for labels; with `;redact` its takedowns hide content altogether. AT Protocol specification, "Labels". */
export type LabelerRef = Did | `${Did};redact`

/** Options of one call. What is absent falls back to the client's option of the same name, where it has one. */
export interface CallOptions {
  /** Ends the call; it is then rejected with the signal's reason, the very object. */
  readonly signal?: AbortSignal | undefined
  /** Added to the client's headers; the same name replaces. */
  readonly headers?: HeaderFields | undefined
  /** Content type of a body that is not JSON. @default the blob's type, else the lexicon's encoding, else `application/octet-stream` */
  readonly encoding?: string | undefined
  /** `atproto-proxy` header; `null` sends none. */
  readonly proxy?: ServiceRef | null | undefined
  /** `atproto-accept-labelers` header; an empty list asks for none at all, which is not the same as leaving it out. */
  readonly labelers?: readonly LabelerRef[] | undefined
}

/** Options of a call whose output is binary. */
export interface BinaryCallOptions extends CallOptions {
  /** `stream` resolves as soon as the headers are there. @default 'bytes' */
  readonly as?: 'bytes' | 'stream' | undefined
}

/** Body as it travels. */
export type RequestBody = string | Uint8Array | ArrayBuffer | Blob | ReadableStream<Uint8Array>

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
  readonly body: RequestBody | undefined
  readonly signal: AbortSignal | undefined
  /** The Fetch standard asks for it with a streamed body; it is harmless with any other. */
  readonly duplex: 'half'
  /** Procedures follow no redirects: their body is meant for one server. */
  readonly redirect: 'follow' | 'manual'
}

/** Sends one request. */
export type Send = (request: XrpcRequest) => Promise<Response>

/** Wraps the sending of a request; the first in the client's `use` list is the outermost. */
export type Middleware = (next: Send) => Send

/** Sends a path of the service, with whatever authorization it knows. */
export type FetchHandler = (path: string, init: RequestInit) => Promise<Response>

/** What a client can send through: a function, a session or agent with `fetchHandler`, or a handler object with `handle`. */
export type Handler =
  | FetchHandler
  | { fetchHandler(path: string, init: RequestInit): Promise<Response> }
  | { handle(path: string, init: RequestInit): Promise<Response> }

/** Descriptor of a method that travels by HTTP, whatever its types. */
export type HttpMethod = Method<'query' | 'procedure', unknown, unknown, unknown, unknown>

/** How bodies other than JSON travel; `callBinary()` has one. */
export interface BodyCodec {
  /** Called where the method has an input. */
  encode(method: HttpMethod, input: unknown, options: CallOptions): EncodedBody
  /** `undefined` leaves an error, an unexpected status or a JSON output to the caller. */
  decode(method: HttpMethod, response: Response, options: BinaryCallOptions): Promise<unknown> | undefined
}

/** A body and its content type. */
export interface EncodedBody {
  readonly type: string
  readonly body: RequestBody
}

/** What every call of a client shares. */
export interface ClientDefaults {
  /** Sent with every call. */
  readonly headers?: HeaderFields | undefined
  /** `atproto-proxy` header of every call. */
  readonly proxy?: ServiceRef | null | undefined
  /** `atproto-accept-labelers` header of every call. */
  readonly labelers?: readonly LabelerRef[] | undefined
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
  /** Sends a request through the middleware to the handler. */
  readonly send: Send
}
