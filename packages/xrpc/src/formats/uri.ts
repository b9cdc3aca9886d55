/** URI of any scheme after RFC 3986. */
export type Uri = string

/** Longest URI, in characters (8 KiB; all of them are ASCII). Source: AT Protocol specification, "Lexicon", "uri". */
const MAX_LENGTH_CHARS = 8192

// Most URIs: an address on the web or of a record in printable ASCII, without percent signs, fragments, brackets and what no URI has. Whatever
// this does not hold for is read by the whole grammar. One range is checked in half the time of many, three characters at once in three
// quarters of that of one, and engines look for a few characters in sixteen at once.
const USUAL = /^(?:https|at):\/\/(?:[!-~]{3})*[!-~]{0,2}$/
const UNUSUAL = /["#%<>[\\\]^`{|}]/

// A scheme, then something (a bare `http:` is a URI to RFC 3986, but not to the published cases): path, query and fragment out of
// the RFC's characters or percent-encoded bytes. The authority is read as a part of the path, since `at://did:plc:...`, which the
// specification wants in, has colons there. Runs of plain characters stand before each percent sign, not as one of two alternatives:
// most URIs are one run, which costs half as much this way.
const URI =
  /^[A-Za-z][A-Za-z\d+.-]*:(?=.)[\w.~!$&'()*+,;=:@/-]*(?:%[\dA-Fa-f]{2}[\w.~!$&'()*+,;=:@/-]*)*(?:\?[\w.~!$&'()*+,;=:@/?-]*(?:%[\dA-Fa-f]{2}[\w.~!$&'()*+,;=:@/?-]*)*)?(?:#[\w.~!$&'()*+,;=:@/?-]*(?:%[\dA-Fa-f]{2}[\w.~!$&'()*+,;=:@/?-]*)*)?$/

// What may come before the path where an address in square brackets is the host; the brackets stand nowhere else.
const BEFORE_ADDRESS =
  /^([A-Za-z][A-Za-z\d+.-]*:\/\/(?:(?:[\w.~!$&'()*+,;=:-]|%[\dA-Fa-f]{2})*@)?)\[[\w.~!$&'()*+,;=:-]+\](?::\d*)?(?=[/?#]|$)/

/**
 * Whether `value` is a URI of any scheme, such as `https://example.com/path?q=1#top` or `dns:example.com`, after RFC 3986:
 * international characters and others outside its set have to be percent-encoded. Never throws. AT Protocol specification,
 * "Lexicon", "uri"; RFC 3986 appendix A.
 */
export function isUri(value: unknown): value is Uri {
  if (typeof value !== 'string' || value.length > MAX_LENGTH_CHARS) return false
  return (
    (USUAL.test(value) && !UNUSUAL.test(value)) ||
    URI.test(value) ||
    (value.includes('[') && URI.test(value.replace(BEFORE_ADDRESS, '$1address')))
  )
}
