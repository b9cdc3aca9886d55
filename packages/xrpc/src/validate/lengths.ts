import type { CheckContext, Place } from './check.ts'
import { countGraphemes } from './graphemes.ts'
import { report } from './report.ts'

/** Bytes in UTF-8 that one code unit of a string takes at most. */
const MAX_BYTES_PER_UNIT = 3

/** Graphemes beyond the most allowed that are counted, to say how many there are. */
const MAX_TOLD_BEYOND = 1_000

/**
 * Whether a string is within its lengths: of bytes in UTF-8, and of graphemes. Nearly always the number of code units proves it: there are
 * no more graphemes than code units, no fewer bytes, and at most three bytes each. AT Protocol specification, "Lexicon", "string".
 */
export function lengths(
  text: string,
  key: Place,
  context: CheckContext,
  maxLength: number = Infinity,
  maxGraphemes: number = Infinity,
  minLength: number = 0,
  minGraphemes: number = 0,
): number {
  const units = text.length
  // Apart from the rest, so that it is small enough for engines to put it where it is called.
  if (units * MAX_BYTES_PER_UNIT <= maxLength && units <= maxGraphemes && minLength === 0 && minGraphemes === 0)
    return 0
  return measure(text, key, context, maxLength, maxGraphemes, minLength, minGraphemes)
}

function measure(
  text: string,
  key: Place,
  context: CheckContext,
  maxLength: number,
  maxGraphemes: number,
  minLength: number,
  minGraphemes: number,
): number {
  const units = text.length
  let count = 0
  if (units * MAX_BYTES_PER_UNIT > maxLength || units < minLength) {
    const bytes = countBytes(text)
    if (bytes > maxLength) count += report(bytes, key, context, 'length', `at most ${maxLength} bytes of UTF-8`)
    else if (bytes < minLength) count += report(bytes, key, context, 'length', `at least ${minLength} bytes of UTF-8`)
  }
  // There are no more graphemes than code units, but there may be far fewer: a least number is always counted.
  if (units > maxGraphemes || minGraphemes > 0) {
    // A text of megabytes would take seconds.
    const enough = (maxGraphemes < Infinity ? maxGraphemes : minGraphemes) + MAX_TOLD_BEYOND
    const graphemes = countGraphemes(text, enough)
    if (graphemes > maxGraphemes) {
      const told = graphemes > enough ? `more than ${enough}` : graphemes
      count += report(told, key, context, 'graphemes', `at most ${maxGraphemes} graphemes`)
    } else if (graphemes < minGraphemes) {
      count += report(graphemes, key, context, 'graphemes', `at least ${minGraphemes} graphemes`)
    }
  }
  return count
}

/** Bytes of a string in UTF-8; half a surrogate pair takes the three of the character that replaces it. RFC 3629, section 3. */
export function countBytes(text: string): number {
  let bytes = text.length
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit < 0x80) continue
    bytes += unit < 0x800 ? 1 : 2
    // The second half of a pair has its two bytes already: four for two units.
    if (unit >= 0xd800 && unit < 0xdc00 && isLowSurrogate(text.charCodeAt(at + 1))) at += 1
  }
  return bytes
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000
}
