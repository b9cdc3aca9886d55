import type { Did } from '../formats/did.ts'

/**
 * Header fields to send, by name in any case. `undefined` and `null` send none: a call takes away so what the client, or the runtime
 * itself, would have sent.
 */
export interface HeaderFields {
  readonly [name: string]: string | null | undefined
}

/** Service that the PDS is to forward a call to, such as `did:web:api.bsky.app#bsky_appview`. */
export type ServiceRef = `${Did}#${string}`

/** Labeler to ask for labels; with `;redact` its takedowns hide content altogether. AT Protocol specification, "Labels". */
export type LabelerRef = Did | `${Did};redact`

/**
 * Options of one call. What is absent falls back to the client's option of the same name, where it has one; what is there counts before
 * all that the client says of the same header. Within one level `headers` count before `proxy` and `labelers`.
 */
export interface CallOptions {
  /** Ends the call; it is then rejected with the signal's reason, the very object. */
  readonly signal?: AbortSignal | undefined
  /** Added to the client's headers; the same name replaces. */
  readonly headers?: HeaderFields | undefined
  /** Content type of the body, parameters and all. @default the blob's type, else the lexicon's encoding, else `application/octet-stream` */
  readonly encoding?: string | undefined
  /** `atproto-proxy` header; `null` sends none. */
  readonly proxy?: ServiceRef | null | undefined
  /** `atproto-accept-labelers` header; an empty list asks for none at all, which is not the same as sending none; `null` does that. */
  readonly labelers?: readonly LabelerRef[] | null | undefined
}

/** Options of a call whose output is binary. */
export interface BinaryCallOptions extends CallOptions {
  /** `stream` resolves as soon as the headers are there. @default 'bytes' */
  readonly as?: 'bytes' | 'stream' | undefined
}
