/** Choices that a seed decides: the same seed makes the same ones on every machine. */
export interface Dice {
  /** A whole number from 0 to one below `count`. */
  readonly below: (count: number) => number
  /** Whether something of this probability comes about. */
  readonly chance: (probability: number) => boolean
  /** One of some values; undefined where there is none. */
  readonly pick: <T>(values: readonly T[]) => T | undefined
  /** As many characters out of an alphabet. */
  readonly letters: (alphabet: string, count: number) => string
}

/** 2^32: what a 32-bit number is divided by to lie between 0 and 1. */
const RANGE = 4_294_967_296

/** Dice for a seed, which is any number. The generator is mulberry32: small, and good enough to vary samples. */
export function rollDice(seed: number): Dice {
  // Seeds that follow one another begin far apart.
  let state = Math.imul(Math.trunc(seed) + 1, 0x9e3779b1) >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / RANGE
  }
  const below = (count: number): number => Math.floor(next() * count)
  return {
    below,
    chance: (probability) => next() < probability,
    pick: (values) => values[below(values.length)],
    letters: (alphabet, count) => Array.from({ length: count }, () => alphabet.charAt(below(alphabet.length))).join(''),
  }
}
