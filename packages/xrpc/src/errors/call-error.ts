import type { AbortError, XrpcInvalidResponseError, XrpcNetworkError, XrpcTimeoutError } from './failures.ts'
import type { XrpcError } from './xrpc-error.ts'

/**
 * `error` of an answer whose name a method does not declare. At run time it is a plain string; in the types it is an enum, which equals no
 * string literal, so that `switch (error.error)` leaves only the class of the declared name.
 */
export declare enum UnknownErrorName {
  /** Never occurs; a string enum needs a member to count as one. */
  Unknown = 'Unknown',
}

/** Everything that a call may be rejected with, mistakes of the caller (`TypeError`) and errors of a foreign handler aside. */
export type CallError<Err = XrpcError> =
  Err | XrpcError<UnknownErrorName> | XrpcNetworkError | XrpcTimeoutError | XrpcInvalidResponseError | AbortError
