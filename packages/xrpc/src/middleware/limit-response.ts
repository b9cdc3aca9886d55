import { XrpcInvalidResponseError } from '../errors/failures.ts'
import { observeBody } from '../internal/body.ts'
import { toBodyError } from '../transport/fetch-from.ts'
import { ofKind } from '../transport/of-kind.ts'
import type { Middleware } from '../transport/request.ts'

/**
 * Fails a call with `XrpcInvalidResponseError` once its response body is longer than `maxBytes`. What counts is what has left the
 * decompressor, so that a small answer cannot unpack to a large one. Streamed bodies fail while they are read. An error answer that
 * is too long keeps its status and loses its body.
 *
 * @throws {RangeError} where `maxBytes` is no integer from 0
 */
export function limitResponse(maxBytes: number): Middleware {
  if (!Number.isSafeInteger(maxBytes) || maxBytes < 0)
    throw new RangeError(`limitResponse: maxBytes: expected an integer from 0, found ${maxBytes}`)
  return ofKind('limitResponse', (next) => async (request) => {
    const { nsid } = request
    const response = await next(request)
    let size = 0
    return observeBody(response, {
      toError: (error) => toBodyError(nsid, response, error),
      onChunk: (chunk) => {
        size += chunk.length
        if (size > maxBytes) {
          throw new XrpcInvalidResponseError(nsid, response.status, `longer than ${maxBytes} bytes`)
        }
      },
    })
  })
}
