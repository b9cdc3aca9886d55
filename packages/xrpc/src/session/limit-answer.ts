import { XrpcInvalidResponseError } from '../errors/failures.ts'
import { discard } from '../internal/discard.ts'
import { MAX_PEEKED_BYTES, peek } from './peek.ts'

/**
 * A response that is no longer than any with a session can be. Where the platform has no streams (React Native), none is too long.
 *
 * @throws {XrpcInvalidResponseError}
 */
export async function limitAnswer(nsid: string, response: Response): Promise<Response> {
  if ((await peek(response)).length <= MAX_PEEKED_BYTES) return response
  // The rest is not wanted, and nobody waits until it is gone.
  void discard(response)
  throw new XrpcInvalidResponseError(nsid, response.status, `longer than ${MAX_PEEKED_BYTES} bytes`)
}
