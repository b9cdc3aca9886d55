import { XrpcError } from './errors.ts'
import { XrpcInvalidResponseError } from './failures.ts'
import type { HttpMethod } from './types.ts'

/**
 * The JSON output that a response and its text hold. AT Protocol specification, "HTTP API (XRPC)", "Lexicon HTTP Endpoints".
 *
 * @throws {XrpcError} for an error answer, as the declared class where the method declares it
 * @throws {XrpcInvalidResponseError} for an answer that is neither an error nor what the method promises
 */
export function decodeJson(
  { nsid, errors = {} }: HttpMethod,
  { ok, status, headers }: Response,
  text: string,
): unknown {
  let body: unknown = text
  let isJson = /json/i.test(headers.get('content-type') ?? 'json')
  try {
    body = JSON.parse(text)
  } catch {
    // The parser's own error is dropped: it quotes the text, and with it perhaps a token.
    isJson = false
  }
  if (status >= 400) {
    const { error = '' } = Object(body) as { error?: string }
    throw new ((Object.hasOwn(errors, error) && errors[error]) || XrpcError)({ nsid, status, body, headers })
  }
  if (ok && isJson) return body
  throw new XrpcInvalidResponseError(nsid, status, ok ? 'not JSON' : 'a redirect')
}
