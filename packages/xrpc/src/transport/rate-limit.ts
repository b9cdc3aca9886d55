/** Where rate-limit headers are found: on a response, on an `XrpcError`, or by themselves. */
export type HeaderSource = Headers | { readonly headers?: Headers | undefined }

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

/** The rate limit that a response, or the error made of it, reports; `undefined` where it reports none. */
export function rateLimitOf(source: HeaderSource): RateLimit | undefined {
  const headers = headersOf(source)
  const limit = integer(headers?.get('ratelimit-limit'))
  const remaining = integer(headers?.get('ratelimit-remaining'))
  const reset = integer(headers?.get('ratelimit-reset'))
  const policy = headers?.get('ratelimit-policy') ?? undefined
  if (limit === undefined && remaining === undefined && reset === undefined && policy === undefined) return undefined
  return { limit, remaining, reset: reset === undefined ? undefined : new Date(reset * MS_PER_SECOND), policy }
}

/**
 * How long the server asks to wait, in milliseconds from `now`, never below 0; `undefined` where it does not say. `Retry-After` in
 * seconds or as a date (RFC 9110, section 10.2.3), else `RateLimit-Reset`.
 */
export function retryAfterOf(source: HeaderSource, now: number = Date.now()): number | undefined {
  const headers = headersOf(source)
  const text = headers?.get('retry-after') ?? ''
  const seconds = Number(text || Number.NaN)
  // The first of these readings that is a time holds; what is missing, or written otherwise, is not a number.
  const times = [
    now + seconds * MS_PER_SECOND,
    Date.parse(text),
    Number(headers?.get('ratelimit-reset') ?? Number.NaN) * MS_PER_SECOND,
  ]
  const at = times.find((time) => time >= 0)
  return at === undefined ? undefined : Math.max(0, at - now)
}

function headersOf(source: HeaderSource): Headers | undefined {
  return 'get' in source ? source : source.headers
}

function integer(text: string | null | undefined): number | undefined {
  return text && /^\d+$/.test(text.trim()) ? Number(text) : undefined
}
