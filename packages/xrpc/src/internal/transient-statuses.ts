/**
 * HTTP statuses that a later attempt may well not meet: limits, faults and outages of the service, and of what stands in front of it.
 * 522 and 524 are timeouts of a proxy there.
 */
export const TRANSIENT_STATUSES: ReadonlySet<unknown> = new Set([408, 425, 429, 500, 502, 503, 504, 522, 524])
