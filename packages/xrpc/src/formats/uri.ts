/** URI of any scheme after RFC 3986. */
export type Uri = string

/** Longest URI, in characters (8 KiB; all of them are ASCII). Source: AT Protocol specification, "Lexicon", "uri". */
const MAX_LENGTH_CHARS = 8192

// A scheme, then something (a bare `http:` is a URI to RFC 3986, but not to the published cases): path, query and fragment out of
// the RFC's characters or percent-encoded bytes. The authority is read as a part of the path, since `at://did:plc:...`, which the
// specification wants in, has colons there; square brackets stand around an address only.
const URI =
  /^[a-z][a-z\d+.-]*:(?=.)(?:\/\/(?:(?:[\w.~!$&'()*+,;=:-]|%[\da-f]{2})*@)?\[[\w.~!$&'()*+,;=:-]+\](?::\d*)?(?=[/?#]|$))?(?:[\w.~!$&'()*+,;=:@/-]|%[\da-f]{2})*(?:\?(?:[\w.~!$&'()*+,;=:@/?-]|%[\da-f]{2})*)?(?:#(?:[\w.~!$&'()*+,;=:@/?-]|%[\da-f]{2})*)?$/i

/**
 * Whether `value` is a URI of any scheme, such as `https://example.com/path?q=1#top` or `dns:example.com`, after RFC 3986:
 * international characters and others outside its set have to be percent-encoded. Never throws. AT Protocol specification,
 * "Lexicon", "uri"; RFC 3986 appendix A.
 */
export function isUri(value: unknown): value is Uri {
  return typeof value === 'string' && value.length <= MAX_LENGTH_CHARS && URI.test(value)
}
