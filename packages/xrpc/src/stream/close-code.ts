/** The server has said all it had to say. RFC 6455, section 7.4.1. */
export const CLOSE_NORMAL = 1000
/** The other side does not keep to the protocol. RFC 6455, section 7.4.1. */
export const CLOSE_PROTOCOL_ERROR = 1002
/** Data of a kind that is not accepted. RFC 6455, section 7.4.1. */
const CLOSE_UNSUPPORTED_DATA = 1003
/** A text is no UTF-8. RFC 6455, section 7.4.1. */
export const CLOSE_INVALID_DATA = 1007
/** No close frame came: the connection broke. RFC 6455, section 7.4.1. */
export const CLOSE_ABNORMAL = 1006

/** A frame is longer than the receiver takes. RFC 6455, section 7.4.1. */
export const CLOSE_TOO_BIG = 1009

/**
 * Codes after which a new connection would meet the same end: protocol error, data of a kind that is not accepted, inconsistent data,
 * message too big.
 */
const FATAL_CLOSE_CODES: ReadonlySet<number> = new Set([
  CLOSE_PROTOCOL_ERROR,
  CLOSE_UNSUPPORTED_DATA,
  CLOSE_INVALID_DATA,
  CLOSE_TOO_BIG,
])

/** What a close code means for a subscription: it has ended, it failed for good, or it should be taken up again. */
export function closeVerdict(code: number): 'ended' | 'failed' | 'lost' {
  if (code === CLOSE_NORMAL) return 'ended'
  return FATAL_CLOSE_CODES.has(code) ? 'failed' : 'lost'
}
