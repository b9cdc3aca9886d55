import type { StringSchema } from '../language/document.ts'
import type { Dice } from './dice.ts'

type Limits = Pick<StringSchema, 'minLength' | 'maxLength' | 'minGraphemes' | 'maxGraphemes'>

const WORDS =
  'the quick brown fox jumps over the lazy dog while seven wizards pack their boxes with liquor jugs and go '
/** How much longer than it has to be a text by dice may get, in characters. */
const MAX_EXTRA_CHARS = 60
/** Two bytes of UTF-8 that are no grapheme of their own, and a letter that takes two bytes. */
const COMBINING_MARK = '\u0301'
const WIDE_LETTER = 'é'
/** One grapheme of eight bytes and four UTF-16 code units: what counts of another kind get wrong. */
const EMOJI = '👍🏽'

/**
 * Texts that are meant to meet limits, the best one first: the shortest, and before it one that dice decide. Whether they do meet them is
 * for the caller to check; limits that contradict each other are met by none.
 */
export function listTexts(limits: Limits, dice: Dice | undefined): readonly string[] {
  const { minLength = 0, maxLength = Infinity, minGraphemes = 0, maxGraphemes = Infinity } = limits
  const graphemes = Math.max(minGraphemes, Math.min(minLength, maxGraphemes))
  const shortest = widen('a'.repeat(graphemes), minLength - graphemes)
  if (dice === undefined) return [shortest]
  const room = Math.min(maxGraphemes, maxLength, graphemes + MAX_EXTRA_CHARS) - graphemes
  const count = graphemes + (room > 0 ? dice.below(room + 1) : 0)
  const text = widen(WORDS.repeat(Math.ceil(count / WORDS.length)).slice(0, count), minLength - count)
  return [text.slice(0, -1) + EMOJI, text, shortest].slice(dice.chance(0.3) ? 0 : 1)
}

/** A text of ASCII with more bytes and as many graphemes; one without graphemes has no place for more. */
function widen(text: string, bytes: number): string {
  if (bytes <= 0 || text === '') return text
  const letter = bytes % 2 === 1 ? WIDE_LETTER : text.slice(-1)
  return text.slice(0, -1) + letter + COMBINING_MARK.repeat(Math.floor(bytes / 2))
}
