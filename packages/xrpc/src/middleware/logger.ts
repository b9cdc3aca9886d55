import { isFetchFailure } from '../internal/fetch-failure.ts'
import { fieldsOf } from '../internal/fields-of.ts'
import type { Middleware } from '../transport/request.ts'

/** One request, over as far as its headers. Holds no parameters, headers or bodies, so that no token can be in it. */
export interface LogEntry {
  nsid: string
  method: 'GET' | 'POST'
  /** HTTP status; `undefined` where no answer arrived. */
  status: number | undefined
  /** From sending to the response headers, in milliseconds. */
  durationMs: number
  /** Name of the error, such as `XrpcNetworkError` (also for what the `fetch` of a foreign handler said) or `AbortError`, where no answer arrived. */
  failure: string | undefined
}

/** Hands `write` one entry per request. Inside `retry()` it sees each attempt, outside the call as a whole. */
export function logger(write: (entry: LogEntry) => void): Middleware {
  return (next) => async (request) => {
    const { nsid, method } = request
    const start = performance.now()
    const log = (status: number | undefined, failure: string | undefined): void => {
      write({ nsid, method, status, durationMs: performance.now() - start, failure })
    }
    try {
      const response = await next(request)
      log(response.status, undefined)
      return response
    } catch (error) {
      log(undefined, isFetchFailure(error) ? 'XrpcNetworkError' : String(fieldsOf(error)['name']))
      throw error
    }
  }
}
