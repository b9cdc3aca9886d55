/** Made when the first text needs it: making it is slow, and most texts never do. */
let segmenter: Intl.Segmenter | undefined

const CARRIAGE_RETURN = 0x0d
const LINE_FEED = 0x0a

/**
 * Graphemes of a text. Code units that are graphemes beside their like are counted as they
 * stand; only what lies between goes to the platform's `Intl.Segmenter`. Where there is none (Hermes) that counts as one grapheme, so that
 * no text is refused wrongly for being long. Unicode Standard Annex 29, "Grapheme Cluster Boundaries".
 */
export function countGraphemes(text: string): number {
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
    count += at - start === 1 ? 1 : countSegments(text.slice(start, at))
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

function countSegments(text: string): number {
  if (!('Segmenter' in Intl)) return 1
  segmenter ??= new Intl.Segmenter()
  let count = 0
  for (const _ of segmenter.segment(text)) count += 1
  return count
}
