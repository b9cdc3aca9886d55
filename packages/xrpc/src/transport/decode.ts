import { XrpcInvalidResponseError } from '../errors/failures.ts'
import { parseErrorBody, toXrpcError } from '../errors/to-xrpc-error.ts'
import type { XrpcError } from '../errors/xrpc-error.ts'
import type { HttpMethod } from './descriptors.ts'

/**
 * What is wrong with a response that is not the JSON that the method promises: an error answer, as the declared class where the
 * method declares it, or an answer that XRPC does not know. AT Protocol specification, "HTTP API (XRPC)", "Error Responses".
 */
export function decodeFailure(
  method: HttpMethod,
  { status, headers }: Response,
  text: string,
): XrpcError | XrpcInvalidResponseError {
  if (status < 400) return new XrpcInvalidResponseError(method.nsid, status, 'invalid response')
  return toXrpcError(method, { status, headers, body: parseErrorBody(text) })
}
