import type { AbortError, XrpcInvalidResponseError, XrpcNetworkError, XrpcTimeoutError } from './failures.ts'
import type { XrpcError } from './xrpc-error.ts'

/** Everything that a call may be rejected with, mistakes of the caller (`TypeError`) and errors of a foreign handler aside. */
export type CallError<Err = XrpcError> =
  Err | XrpcError | XrpcNetworkError | XrpcTimeoutError | XrpcInvalidResponseError | AbortError
