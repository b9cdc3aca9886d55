import { splitEncodings } from '../../../text/encodings.ts'
import { matchesGlob } from '../../../text/nsid-glob.ts'

/** A set of content types: `image/*`, `text/plain; charset=utf-8`. */
type MediaRanges = readonly string[]

/** How two sets of content types relate. */
export type RangeChange = 'none' | 'narrowed' | 'widened' | 'changed'

/** The content types of an encoding, which may list several. */
export function rangesOfEncoding(encoding: string): MediaRanges {
  return splitEncodings(encoding)
}

/** Compares two sets by what is in them, however it is written: `image/*` takes `image/png` in, and the star of both everything. */
export function compareRanges(old: MediaRanges, now: MediaRanges): RangeChange {
  const [before, after] = [old.map(parseRange), now.map(parseRange)]
  const isNarrower = !coversAll(after, before)
  const isWider = !coversAll(before, after)
  if (isNarrower && isWider) return 'changed'
  return isNarrower ? 'narrowed' : isWider ? 'widened' : 'none'
}

interface MediaRange {
  /** In lower case, with `*` for any characters. */
  readonly type: string
  /** Sorted; what is without them takes those with any. */
  readonly parameters: string
}

/** RFC 9110, section 8.3.1: types, subtypes and names of parameters are case-insensitive. */
function parseRange(text: string): MediaRange {
  const [range = '', ...parameters] = text.toLowerCase().split(';')
  const type = range.replaceAll(/\s/g, '')
  const named = parameters.map((each) => each.replaceAll(/\s|"/g, '')).filter((each) => each !== '')
  return { type: type.includes('/') ? type : `${type}/*`, parameters: named.sort().join(';') }
}

function coversAll(wide: readonly MediaRange[], narrow: readonly MediaRange[]): boolean {
  return narrow.every((each) => wide.some((range) => covers(range, each)))
}

function covers(wide: MediaRange, narrow: MediaRange): boolean {
  return matchesGlob(narrow.type, wide.type) && (wide.parameters === '' || wide.parameters === narrow.parameters)
}
