import { XrpcInvalidResponseError } from '../errors/failures.ts'
import type { Middleware } from '../transport/request.ts'

/** Longest answer with a session, in bytes: a DID document and two tokens are some thousand. */
const MAX_ANSWER_BYTES = 1_000_000

/** Fails a call whose answer is longer than any with a session can be. Where the platform has no streams (React Native), none is. */
export const limitAnswer: Middleware = (next) => async (request) => {
  const response = await next(request)
  const reader = response.clone().body?.getReader()
  for (let size = 0; ;) {
    // A body that breaks off does so for the call, too, which knows what to say.
    const { value } = (await reader?.read().catch(() => undefined)) ?? {}
    if (!value) return response
    size += value.length
    if (size > MAX_ANSWER_BYTES) {
      // Only when both copies are given up is the rest not read; whether that works makes no difference any more.
      Promise.all([reader?.cancel(), response.body?.cancel()]).catch(() => undefined)
      throw new XrpcInvalidResponseError(request.nsid, response.status, `longer than ${MAX_ANSWER_BYTES} bytes`)
    }
  }
}
