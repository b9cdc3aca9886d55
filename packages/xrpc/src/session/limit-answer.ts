import { XrpcInvalidResponseError } from '../errors/failures.ts'
import { peek } from './peek.ts'

/** Longest answer with a session, in bytes: a DID document and two tokens are some thousand. */
const MAX_ANSWER_BYTES = 1_000_000

/**
 * A response that is no longer than any with a session can be. Where the platform has no streams (React Native), none is too long.
 *
 * @throws {XrpcInvalidResponseError}
 */
export async function limitAnswer(nsid: string, response: Response): Promise<Response> {
  if ((await peek(response, MAX_ANSWER_BYTES)).length <= MAX_ANSWER_BYTES) return response
  // The rest is not wanted. Whether giving it up works makes no difference any more.
  response.body?.cancel().catch(() => undefined)
  throw new XrpcInvalidResponseError(nsid, response.status, `longer than ${MAX_ANSWER_BYTES} bytes`)
}
