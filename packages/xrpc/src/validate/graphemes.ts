/** Made when the first text needs it: making it is slow, and most texts never do. */
let segmenter: Intl.Segmenter | undefined

/** Code units that the platform is asked about at once; most texts are shorter. */
const PIECE_UNITS = 1_000

const CARRIAGE_RETURN = 0x0d
const LINE_FEED = 0x0a

/**
 * Graphemes of a text, or some number above `enough`. Code units that are graphemes beside their like are counted as they
 * stand; only what lies between goes to the platform's `Intl.Segmenter`. Where there is none (Hermes) that counts as one grapheme, so that
 * no text is refused wrongly for being long. Unicode Standard Annex 29, "Grapheme Cluster Boundaries".
 */
export function countGraphemes(text: string, enough: number = Infinity): number {
  const end = text.length
  let count = 0
  let start = 0
  let wasAlone = true
  for (let at = 0; at <= end; at += 1) {
    const unit = text.charCodeAt(at)
    const isBoundary =
      at === end ||
      (wasAlone && standsAlone(unit) && !(unit === LINE_FEED && text.charCodeAt(at - 1) === CARRIAGE_RETURN))
    wasAlone = standsAlone(unit)
    if (!isBoundary || at === start) continue
    count += at - start === 1 ? 1 : countSegments(text.slice(start, at), enough - count)
    if (count > enough) return count
    start = at
  }
  return count
}

/**
 * Whether a code unit, beside others of which this holds, is always a grapheme: Latin, Greek and Cyrillic letters, kana, Chinese characters,
 * Hangul syllables, full-width forms and their punctuation. Nothing that combines with a neighbour is among them, but for line ends.
 */
function standsAlone(unit: number): boolean {
  return (
    unit < 0x300 ||
    (unit >= 0x370 && unit < 0x483) ||
    (unit >= 0x48a && unit < 0x530) ||
    (unit >= 0x2010 && unit < 0x2028) ||
    (unit >= 0x3000 && unit < 0x302a) ||
    (unit >= 0x3041 && unit < 0x3097) ||
    (unit >= 0x30a0 && unit < 0x3100) ||
    (unit >= 0x4e00 && unit < 0xa000) ||
    (unit >= 0xac00 && unit < 0xd7a4) ||
    (unit >= 0xff01 && unit < 0xff9e)
  )
}

/** Graphemes of what may combine, piece by piece: the platform takes for a text of megabytes the square of its time. */
function countSegments(text: string, enough: number): number {
  if (!('Segmenter' in Intl)) return 1
  segmenter ??= new Intl.Segmenter()
  let count = 0
  let start = 0
  let length = PIECE_UNITS
  while (start < text.length) {
    let end = start + length
    // No pair of surrogates is cut in two: its half would be a grapheme.
    if (isHighSurrogate(text.charCodeAt(end - 1))) end += 1
    const isLast = end >= text.length
    let last = 0
    for (const { index } of segmenter.segment(text.slice(start, end))) {
      last = index
      count += 1
    }
    if (isLast || count > enough) return count
    // The last grapheme may go on behind the piece, and is begun with again; where it is all of the piece, the next one is longer.
    count -= 1
    start += last
    length = last === 0 ? length * 2 : PIECE_UNITS
  }
  return count
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00
}
