/**
 * Whether an NSID matches a glob, in which `*` stands for any run of characters, dots too: `com.example.*` takes what is below
 * `com.example`, at any depth. Piece by piece between the stars, so that no glob can make it backtrack.
 */
export function matchesGlob(nsid: string, pattern: string): boolean {
  const [head = '', ...rest] = pattern.split('*')
  const tail = rest.pop()
  if (tail === undefined) return nsid === pattern
  if (!nsid.startsWith(head) || nsid.length < head.length + tail.length || !nsid.endsWith(tail)) return false
  let at = head.length
  for (const part of rest) {
    const found = nsid.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return at <= nsid.length - tail.length
}
