import { XrpcInvalidResponseError } from '../errors/failures.ts'
import { XrpcError } from '../errors/xrpc-error.ts'
import type { HttpMethod } from './descriptors.ts'

/**
 * What is wrong with a response that is not the JSON that the method promises: an error answer, as the declared class where the
 * method declares it, or an answer that XRPC does not know. AT Protocol specification, "HTTP API (XRPC)", "Error Responses".
 */
export function decodeFailure(
  { nsid, errors = {} }: HttpMethod,
  { status, headers }: Response,
  text: string,
): XrpcError | XrpcInvalidResponseError {
  if (status < 400) return new XrpcInvalidResponseError(nsid, status, 'invalid response')
  let body: unknown = text
  try {
    body = JSON.parse(text)
  } catch {
    // What stands in front of a service answers in HTML, or with nothing at all: the text stays the body.
  }
  const { error } = Object(body) as { error?: unknown }
  const ErrorClass = (typeof error === 'string' && Object.hasOwn(errors, error) && errors[error]) || XrpcError
  return new ErrorClass({ nsid, status, body, headers })
}
