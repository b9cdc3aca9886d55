import type { XrpcClient } from './client.ts'
import type { Middleware, Override, Send, Way } from './request.ts'

/**
 * The same client with more middleware, such as for a single call: `getTimeline(withMiddleware(client, timeout(60_000)), { limit: 5 })`.
 * Where the client has middleware of the same kinds (that of `retry()`, `timeout()`, `limitResponse()`, or of one's own by `ofKind()`), the
 * new ones stand together in place of the outermost of these, and the others of these kinds are passed by; else they stand outside of all.
 * All other middleware stays where it is, with what it remembers: the two clients share it.
 */
export function withMiddleware(client: XrpcClient, ...use: readonly Middleware[]): XrpcClient {
  const kinds = new Set(use.flatMap((each) => each['~kind'] ?? []))
  const isReplaced = ({ '~kind': kind }: Middleware): boolean => kind !== undefined && kinds.has(kind)
  const { use: former = [], send } = client
  const place = former.findIndex(isReplaced)
  if (place < 0) return { ...client, use: [...use, ...former], send: wrapAll(use, send) }
  const kept = former.filter((each) => !isReplaced(each))
  const hasOthers = former.length - kept.length > 1
  const override: Override = { kinds, send: wrapAll(use, rejoin), rest: hasOthers ? [{ kinds, rest: [] }] : [] }
  return {
    ...client,
    use: [...kept.slice(0, place), ...use, ...kept.slice(place)],
    send: (request) => {
      const { '~way': way } = request
      const overrides = [override, ...(way?.overrides ?? [])]
      return send({ ...request, '~way': createWay(way?.client ?? override, overrides, way?.rejoin) })
    },
  }
}

function wrapAll(use: readonly Middleware[], send: Send): Send {
  return use.reduceRight((next, wrap) => wrap(next), send)
}

/** Goes on where new middleware stands in place of others. */
const rejoin: Send = (request) => {
  const { '~way': way } = request
  if (!way?.rejoin)
    throw new TypeError('withMiddleware: a middleware has to hand on the request that it got, or a spread of it')
  return way.rejoin(request)
}

/** Nothing where all has been replaced: a request that goes the way of every other counts as such, for instance to `dedupe()`. */
function createWay(client: object, overrides: readonly Override[], rejoin: Send | undefined): Way | undefined {
  if (overrides.length === 0 && !rejoin) return undefined
  return {
    client,
    overrides,
    rejoin,
    turn(kind, next) {
      // The innermost client decides about the middleware that it replaces; the others see what stands in its place.
      const at = overrides.findIndex(({ kinds }) => kinds.has(kind))
      const override = overrides[at]
      if (!override) return undefined
      const { send, rest } = override
      if (!send) return next
      const back: Send = (request) => {
        const left = [...overrides.slice(0, at), ...rest, ...(request['~way']?.overrides ?? [])]
        return next({ ...request, '~way': createWay(client, left, rejoin) })
      }
      return (request) => send({ ...request, '~way': createWay(client, overrides.slice(at + 1), back) })
    },
  }
}
