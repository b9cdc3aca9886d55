const ENCODER = new TextEncoder()

/** Length of a text in UTF-8 bytes, as `minLength` and `maxLength` of a string count it ("string"). */
export function countBytes(text: string): number {
  return ENCODER.encode(text).length
}

/** Number of grapheme clusters: what people take for characters ("string": `minGraphemes`, `maxGraphemes`; Unicode UAX 29). */
export function countGraphemes(text: string): number {
  segmenter ??= new Intl.Segmenter('en')
  let count = 0
  for (const _ of segmenter.segment(text)) count += 1
  return count
}

/** Made when it is needed: it takes a millisecond, and most texts have no such limit. */
let segmenter: Intl.Segmenter | undefined
