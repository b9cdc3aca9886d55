/** RFC 3339 and ISO 8601 datetime with seconds and time zone, such as `1985-04-12T23:20:50.123Z`. */
export type Datetime = string

// Nearly all datetimes: in UTC, on a day that every month has. Whatever it does not hold for is read by position, at nearly twice the price.
const USUAL = /^\d\d\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?Z$/

/** Longest datetime, in characters. The specification sets no bound on the fraction; both reference implementations stop here. */
const MAX_LENGTH_CHARS = 64

/** Days that every month has. */
const SHORTEST_MONTH_DAYS = 28

/** No two digits write it. */
const NO_NUMBER = 10_000

/** Characters of a datetime before the fraction of a second. */
const WHOLE_SECONDS_CHARS = 19

const ZERO = 0x30
const DOT = 0x2e
const HYPHEN = 0x2d
const COLON = 0x3a
const PLUS = 0x2b
const T = 0x54
const Z = 0x5a

/**
 * Whether `value` is a datetime with seconds and time zone, such as `1985-04-12T23:20:50.123Z`, that names a real day and, in UTC,
 * a year from 0000 to 9999. Seconds end at 59: HTML, one of the three standards that have to agree, knows no leap second. Never throws.
 * AT Protocol specification, "Lexicon", "datetime".
 */
export function isDatetime(value: unknown): value is Datetime {
  if (typeof value !== 'string' || value.length > MAX_LENGTH_CHARS || !hasMarks(value)) return false
  return USUAL.test(value) || isRealMoment(value)
}

/** By position, without any pattern, at half the price of the whole grammar: every post of a timeline has several datetimes. */
function isRealMoment(value: string): boolean {
  const year = readDigits(value, 0) * 100 + readDigits(value, 2)
  const month = readDigits(value, 5)
  const day = readDigits(value, 8)
  const zoneAt = skipFraction(value)
  return (
    year <= 9999 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    (day <= SHORTEST_MONTH_DAYS || day <= daysOf(year, month)) &&
    readDigits(value, 11) <= 23 &&
    readDigits(value, 14) <= 59 &&
    readDigits(value, 17) <= 59 &&
    isZone(value, zoneAt) &&
    // Only the first and the last year can leave the range by way of their zone.
    ((year !== 0 && year !== 9999) || staysInRange(value.slice(0, WHOLE_SECONDS_CHARS) + value.slice(zoneAt)))
  )
}

/** Whether what stands between the numbers is that of a datetime. */
function hasMarks(text: string): boolean {
  return (
    text.charCodeAt(4) === HYPHEN &&
    text.charCodeAt(7) === HYPHEN &&
    text.charCodeAt(10) === T &&
    text.charCodeAt(13) === COLON &&
    text.charCodeAt(16) === COLON
  )
}

/** The number that two digits write, or one that is too large for everything. All stay small integers: with fractions it takes twice as long. */
function readDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - ZERO
  const ones = text.charCodeAt(at + 1) - ZERO
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NO_NUMBER
}

/** Where the zone begins: behind the digits of the fraction, if there is one; behind the text where a dot has none. */
function skipFraction(text: string): number {
  let at = WHOLE_SECONDS_CHARS
  if (text.charCodeAt(at) !== DOT) return at
  do at += 1
  while (text.charCodeAt(at) >= ZERO && text.charCodeAt(at) <= ZERO + 9)
  return at > WHOLE_SECONDS_CHARS + 1 ? at : text.length
}

/** Whether nothing but a zone is left: `Z`, or an offset that is not the unknown one of RFC 3339, `-00:00`. */
function isZone(text: string, at: number): boolean {
  const sign = text.charCodeAt(at)
  if (sign === Z) return text.length === at + 1
  const hours = readDigits(text, at + 1)
  const minutes = readDigits(text, at + 4)
  return (
    text.length === at + 6 &&
    text.charCodeAt(at + 3) === COLON &&
    hours <= 23 &&
    minutes <= 59 &&
    (sign === PLUS || (sign === HYPHEN && hours + minutes > 0))
  )
}

/** Days of a month, counted from 1: without `Date`, which makes an object for each of the last days of months. */
function daysOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function staysInRange(wholeSeconds: string): boolean {
  const utcYear = new Date(wholeSeconds).getUTCFullYear()
  return utcYear >= 0 && utcYear <= 9999
}
