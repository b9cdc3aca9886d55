import type { Middleware } from './request.ts'

/**
 * The same middleware, as one of a kind: in a client of `withMiddleware()`, others of that kind stand in its place. `retry()`, `timeout()`
 * and `limitResponse()` are of kinds so named.
 */
export function ofKind(kind: string, middleware: Middleware): Middleware {
  const replaceable: Middleware = (next) => {
    const own = middleware(next)
    return (request) => (request['~way']?.turn(kind, next) ?? own)(request)
  }
  return Object.assign(replaceable, { '~kind': kind })
}
