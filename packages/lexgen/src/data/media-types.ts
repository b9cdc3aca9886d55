const ANY = '*/*'

/**
 * Whether a blob's media type is one that its definition accepts: the same, or a pattern such as `image/*` ("blob": `accept`); whatever
 * its parameters and case. RFC 9110 section 8.3.1.
 */
export function isAccepted(mediaType: string, accept: readonly string[]): boolean {
  const plain = mediaType.replace(/;.*/s, '').trim().toLowerCase()
  return accept.some((each) => {
    const range = each.trim().toLowerCase()
    return range === ANY || range === plain || (range.endsWith('/*') && plain.startsWith(range.slice(0, -1)))
  })
}
