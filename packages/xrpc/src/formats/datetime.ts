/** RFC 3339 and ISO 8601 datetime with seconds and time zone, such as `1985-04-12T23:20:50.123Z`. */
export type Datetime = string

/** Longest datetime, in characters. The specification sets no bound on the fraction; both reference implementations stop here. */
const MAX_LENGTH_CHARS = 64

/** Days that every month has. */
const SHORTEST_MONTH_DAYS = 28

/** The Gregorian calendar repeats after this many years; 2000 begins such a cycle. */
const CALENDAR_CYCLE_YEARS = 400

/** Characters of a datetime before the fraction of a second. */
const WHOLE_SECONDS_CHARS = 19

const ZERO = 0x30
const DOT = 0x2e

/** What stands at these places of every datetime. */
const MARKS = /^.{4}-.{2}-.{2}T.{2}:.{2}:.{2}[Z.+-]/

/**
 * Whether `value` is a datetime with seconds and time zone, such as `1985-04-12T23:20:50.123Z`, that names a real day and, in UTC,
 * a year from 0000 to 9999. Seconds end at 59: HTML, one of the three standards that have to agree, knows no leap second. Never throws.
 * AT Protocol specification, "Lexicon", "datetime".
 */
export function isDatetime(value: unknown): value is Datetime {
  // By position, not by one pattern with groups: every post of a timeline has several, and a match object is three quarters of the price.
  if (typeof value !== 'string' || value.length > MAX_LENGTH_CHARS || !MARKS.test(value)) return false
  const year = readDigits(value, 0) * 100 + readDigits(value, 2)
  const month = readDigits(value, 5)
  const day = readDigits(value, 8)
  const zoneAt = skipFraction(value)
  return (
    year >= 0 &&
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

/** The number that two digits write; not a number where they are none, which no comparison holds for. */
function readDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - ZERO
  const ones = text.charCodeAt(at + 1) - ZERO
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN
}

/** Where the zone begins: behind the digits of the fraction, if there is one. Not a number where a dot has none. */
function skipFraction(text: string): number {
  let at = WHOLE_SECONDS_CHARS
  if (text.charCodeAt(at) !== DOT) return at
  do at += 1
  while (text.charCodeAt(at) >= ZERO && text.charCodeAt(at) <= ZERO + 9)
  return at > WHOLE_SECONDS_CHARS + 1 ? at : NaN
}

/** Whether nothing but a zone is left: `Z`, or an offset that is not the unknown one of RFC 3339, `-00:00`. */
function isZone(text: string, at: number): boolean {
  if (text[at] === 'Z') return text.length === at + 1
  const hours = readDigits(text, at + 1)
  const minutes = readDigits(text, at + 4)
  return (
    text.length === at + 6 &&
    text[at + 3] === ':' &&
    hours <= 23 &&
    minutes <= 59 &&
    (text[at] === '+' || (text[at] === '-' && hours + minutes > 0))
  )
}

/** Days of a month, counted from 1. `Date` takes years below 100 for those of the twentieth century, hence the shift by cycles. */
function daysOf(year: number, month: number): number {
  return new Date(Date.UTC(2000 + (year % CALENDAR_CYCLE_YEARS), month, 0)).getUTCDate()
}

function staysInRange(wholeSeconds: string): boolean {
  const utcYear = new Date(wholeSeconds).getUTCFullYear()
  return utcYear >= 0 && utcYear <= 9999
}
