import type { HttpMethod } from './encode.ts'
import { XrpcError } from './errors.ts'
import { toCallError, XrpcInvalidResponseError } from './failures.ts'
import type { BinaryCallOptions } from './types.ts'

/**
 * The output that a response holds. AT Protocol specification, "HTTP API (XRPC)", "Lexicon HTTP Endpoints".
 *
 * @throws {XrpcError} for an error answer, as the declared class where the method declares it
 * @throws {XrpcInvalidResponseError} for a success that is not what the method promises
 */
export async function decodeResponse(
  { nsid, output, errors = {} }: HttpMethod,
  response: Response,
  { as, maxResponseBytes }: BinaryCallOptions,
): Promise<unknown> {
  const { status, headers } = response
  const invalid = (problem: string): XrpcInvalidResponseError => new XrpcInvalidResponseError(nsid, status, problem)
  const stop = async (problem: string): Promise<never> => {
    await response.body?.cancel()
    throw invalid(problem)
  }
  if (maxResponseBytes !== undefined) response = limitBody(response, maxResponseBytes, invalid)
  if (status >= 400) {
    // An answer that breaks off still has a status, which says more than the break.
    const text = await response.text().catch((error: unknown) => {
      if (toCallError(nsid, error, undefined) === error) throw error
      return ''
    })
    const body = parseJson(text, () => text)
    const { error } = Object(body) as { error?: unknown }
    const ErrorClass = typeof error === 'string' && Object.hasOwn(errors, error) ? errors[error] : undefined
    throw new (ErrorClass ?? XrpcError)({ nsid, status, body, headers })
  }
  if (!response.ok) return stop('neither success nor error')
  if (!output) return response.body?.cancel()
  const type = headers.get('content-type')?.toLowerCase()
  if (type && !output.split(/, */).some((range) => type.startsWith(range.replace(/\*.*/, ''))))
    return stop(`not ${output}`)
  if (as === 'stream') return response.body ?? new Blob().stream()
  if (output === 'application/json') {
    return parseJson(await response.text(), () => {
      throw invalid('not JSON')
    })
  }
  return output.startsWith('text/') ? response.text() : new Uint8Array(await response.arrayBuffer())
}

/** The parser's own error is dropped: it quotes the text, and with it perhaps a token. */
function parseJson(text: string, orElse: () => unknown): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return orElse()
  }
}

/** The same response with a body that fails past `maxBytes`; what is counted has left the decompressor. */
function limitBody(response: Response, maxBytes: number, invalid: (problem: string) => Error): Response {
  let size = 0
  const count = new TransformStream<Uint8Array, Uint8Array>({
    transform: (chunk, controller) => {
      if ((size += chunk.length) > maxBytes) controller.error(invalid(`longer than ${maxBytes} bytes`))
      else controller.enqueue(chunk)
    },
  })
  return response.body ? new Response(response.body.pipeThrough(count), response) : response
}
