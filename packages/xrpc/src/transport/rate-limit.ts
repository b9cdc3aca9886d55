/** Where rate-limit headers are found: on a response, on an `XrpcError`, or by themselves. */
export type HeaderSource = Headers | { readonly headers?: Headers | undefined; readonly status?: number | undefined }

/** State of a rate limit as the server reports it. IETF draft "RateLimit header fields for HTTP". */
export interface RateLimit {
  /** Requests (or points) in a window. */
  limit: number | undefined
  /** What is left of them. */
  remaining: number | undefined
  /** When the window ends. */
  reset: Date | undefined
  /** The policy as written, such as `3000;w=300`: requests, then the window in seconds. */
  policy: string | undefined
}

const MS_PER_SECOND = 1000
export const TOO_MANY_REQUESTS = 429

/** The rate limit that a response, or the error made of it, reports; `undefined` where it reports none. */
export function rateLimitOf(source: HeaderSource): RateLimit | undefined {
  const headers = 'get' in source ? source : source.headers
  const limit = integer(headers?.get('ratelimit-limit'))
  const remaining = integer(headers?.get('ratelimit-remaining'))
  const reset = integer(headers?.get('ratelimit-reset'))
  const policy = headers?.get('ratelimit-policy') ?? undefined
  if (limit === undefined && remaining === undefined && reset === undefined && policy === undefined) return undefined
  return { limit, remaining, reset: reset === undefined ? undefined : new Date(reset * MS_PER_SECOND), policy }
}

/**
 * How long the server asks to wait, in milliseconds from `now`, never below 0; `undefined` where it does not say. `Retry-After` in
 * seconds or as a date (RFC 9110, section 10.2.3), else `RateLimit-Reset`, which services send with every answer: it asks to wait only
 * where the status is 429 or `RateLimit-Remaining` is 0.
 */
export function retryAfterOf(source: HeaderSource, now: number = Date.now()): number | undefined {
  const { headers, status } = 'get' in source ? { headers: source, status: undefined } : source
  const isUsedUp = status === TOO_MANY_REQUESTS || numberOf(headers, 'ratelimit-remaining') === 0
  // The first of these readings that is a time holds; what is missing, or written otherwise, is not a number.
  const times = [
    now + numberOf(headers, 'retry-after') * MS_PER_SECOND,
    Date.parse(headers?.get('retry-after') ?? ''),
    isUsedUp ? numberOf(headers, 'ratelimit-reset') * MS_PER_SECOND : Number.NaN,
  ]
  const at = times.find((time) => time >= 0)
  return at === undefined ? undefined : Math.max(0, at - now)
}

/** Not a number where the header is missing, empty or something else. */
function numberOf(headers: Headers | undefined, name: string): number {
  return Number(headers?.get(name) || Number.NaN)
}

function integer(text: string | null | undefined): number | undefined {
  return text && /^\d+$/.test(text.trim()) ? Number(text) : undefined
}
