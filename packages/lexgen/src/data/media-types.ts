const ANY = '*/*'

/** Whether a blob's media type is one that its definition accepts: the same, or a pattern such as `image/*` ("blob": `accept`). */
export function isAccepted(mediaType: string, accept: readonly string[]): boolean {
  return accept.some(
    (each) => each === ANY || each === mediaType || (each.endsWith('/*') && mediaType.startsWith(each.slice(0, -1))),
  )
}
