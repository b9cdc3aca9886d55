/** A piece of text that comes into another before a place of it, counted in UTF-16 code units. */
export interface Insertion {
  readonly at: number
  readonly text: string
}

/** A text with pieces in it; of several at one place the first comes first. */
export function applyInsertions(text: string, insertions: readonly Insertion[]): string {
  let result = ''
  let from = 0
  for (const { at, text: piece } of insertions.toSorted((left, right) => left.at - right.at)) {
    result += text.slice(from, at) + piece
    from = at
  }
  return result + text.slice(from)
}
