import type { XrpcErrorClass } from '../errors/xrpc-error.ts'
import type { CheckedCall } from './validation.ts'

/** What generated code says about the definitions of a lexicon. */

/** What a Lexicon method is: a query travels by GET, a procedure by POST, a subscription by WebSocket. */
export type MethodKind = 'query' | 'procedure' | 'subscription'

/**
 * Descriptor of one Lexicon method. The type parameters say what callers see; the fields say what travels.
 * AT Protocol specification, "HTTP API (XRPC)", "Lexicon HTTP Endpoints".
 *
 * The variance is spelled out here and at `XrpcPromise` because finding it out costs the compiler several instantiations per method.
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
  /** How a subscription's messages are framed, such as `xrpc.v1.json`; offered in the handshake. @default `xrpc.v0.cbor`, not offered */
  readonly subprotocol?: string
  /** Classes of the declared errors by error name. */
  readonly errors?: { readonly [name: string]: XrpcErrorClass }
  /** Validates what is sent and what comes; `checked()` of `@lexgen/xrpc/validate` makes methods that have one. */
  readonly check?: CheckedCall
  /** Only for inference: never present. */
  readonly '~types'?: { params: Params; input: Input; output: Output; error: Err }
}

/** Descriptor of a method that travels by HTTP, whatever its types. */
export type HttpMethod = Method<'query' | 'procedure', unknown, unknown, unknown, unknown>

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
