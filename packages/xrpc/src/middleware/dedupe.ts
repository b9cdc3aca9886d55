import { withBody } from '../internal/body.ts'
import { onAbort } from '../internal/on-abort.ts'
import { toBodyError } from '../transport/fetch-from.ts'
import type { Middleware, Send, XrpcRequest } from '../transport/request.ts'

/** A query under way, and who waits for it. */
interface Flight {
  readonly controller: AbortController
  readonly answer: Promise<Answer>
  waiting: number
}

/** A response that can be handed out many times. */
interface Answer {
  readonly response: Response
  readonly body: ArrayBuffer | null
}

/**
 * Lets identical queries that are under way at the same time share one request: the same path and the same headers. Every caller gets
 * a response of its own. An abort frees the caller who asked for it; the request itself ends when nobody waits any more. Bodies are
 * read whole, so calls with `as: 'stream'` begin when all of it has arrived. Clients share nothing, though they share the middleware:
 * what their handlers add, such as the account, is not in the request yet.
 */
export function dedupe(): Middleware {
  return (next) => {
    const flightsByClient = new WeakMap<object, Map<string, Flight>>()
    return (request) => {
      if (request.method !== 'GET') return next(request)
      // What other middleware a client of `withMiddleware()` has is its own affair: only its own calls wait as long as it does.
      const client = request['~way']?.client ?? next
      const flights = flightsByClient.get(client) ?? new Map<string, Flight>()
      flightsByClient.set(client, flights)
      const key = JSON.stringify([request.path, Object.entries(request.headers).sort(([a], [b]) => (a < b ? -1 : 1))])
      let flight = flights.get(key)
      if (!flight || flight.controller.signal.aborted) {
        const started = start(next, request, () => {
          if (flights.get(key) === started) flights.delete(key)
        })
        flights.set(key, (flight = started))
      }
      return join(flight, request.signal)
    }
  }
}

function start(next: Send, request: XrpcRequest, onEnd: () => void): Flight {
  const controller = new AbortController()
  const shared = { ...request, signal: controller.signal }
  const run = async (): Promise<Answer> => {
    const response = await next(shared)
    try {
      const bytes = await response.arrayBuffer()
      return { response, body: response.body ? bytes : null }
    } catch (error) {
      // An error answer that breaks off still has its status, for each of those who wait.
      if (!response.ok) return { response, body: null }
      throw toBodyError(request.nsid, response, error)
    }
  }
  return { controller, waiting: 0, answer: run().finally(onEnd) }
}

function join(flight: Flight, signal: AbortSignal | undefined): Promise<Response> {
  flight.waiting++
  return new Promise((resolve, reject) => {
    let joined = true
    const leave = (): void => {
      if (joined) flight.waiting--
      joined = false
      forget()
    }
    const forget = onAbort(signal, () => {
      if (joined) flight.waiting--
      joined = false
      if (flight.waiting === 0) flight.controller.abort(signal?.reason)
      reject(signal?.reason)
    })
    flight.answer
      .then(({ response, body }) => withBody(response, body))
      .then(resolve, reject)
      .finally(leave)
  })
}
