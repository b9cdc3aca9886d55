import type { Tid } from './tid.ts'

/** The 32 digits of a TID, in the order of ASCII, so that texts sort as numbers do. AT Protocol specification, "TID", "TID Syntax". */
const DIGITS = '234567abcdefghijklmnopqrstuvwxyz'

/** Digits of the time, 55 bits, and of the clock id behind it, 10 bits. */
const TIME_DIGITS = 11
const CLOCK_ID_DIGITS = 2

/** Clock ids that there are. */
const CLOCK_IDS = DIGITS.length ** CLOCK_ID_DIGITS

const MICROSECONDS_PER_MS = 1_000

/** Options of `nextTid()`. */
export interface NextTidOptions {
  /** Tells apart who makes TIDs in the same microsecond, from 0 to 1023. @default chosen at random, once */
  readonly clockId?: number | undefined
}

/** Time of the last TID, in microseconds since 1970. */
let lastTime = 0
/** The clock id of those who name none. */
let ownClockId: number | undefined

/**
 * A new timestamp identifier, such as the key of a record that is to be known before it is written. Each is greater than all before it
 * from the same copy of this module, also when the clock stands still or is set back. AT Protocol specification, "TID".
 *
 * @throws {RangeError} for a clock id that is no integer from 0 to 1023
 */
export function nextTid({
  clockId = (ownClockId ??= Math.floor(Math.random() * CLOCK_IDS)),
}: NextTidOptions = {}): Tid {
  if (!(Number.isInteger(clockId) && clockId >= 0 && clockId < CLOCK_IDS)) {
    throw new RangeError(`nextTid: expected a clock id from 0 to ${CLOCK_IDS - 1}, found ${clockId}`)
  }
  lastTime = Math.max(Date.now() * MICROSECONDS_PER_MS, lastTime + 1)
  return writeDigits(lastTime, TIME_DIGITS) + writeDigits(clockId, CLOCK_ID_DIGITS)
}

/** A number of 53 bits at most: shifts would cut it to 32. */
function writeDigits(number: number, length: number): string {
  let text = ''
  for (let rest = number; text.length < length; rest = Math.floor(rest / DIGITS.length)) {
    text = DIGITS.charAt(rest % DIGITS.length) + text
  }
  return text
}
