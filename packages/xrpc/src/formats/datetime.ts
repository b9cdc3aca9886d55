/** RFC 3339 and ISO 8601 datetime with seconds and time zone, such as `1985-04-12T23:20:50.123Z`. */
export type Datetime = string

/** Longest datetime, in characters. The specification sets no bound on the fraction; both reference implementations stop here. */
const MAX_LENGTH_CHARS = 64

/** Days that every month has. */
const SHORTEST_MONTH_DAYS = 28

/** The Gregorian calendar repeats after this many years; 2000 begins such a cycle. */
const CALENDAR_CYCLE_YEARS = 400

// Groups: year, month, day, zone. Seconds end at 59: HTML, one of the three standards that have to agree, knows no leap second.
const DATETIME =
  /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(Z|(?!-00:00)[+-](?:[01]\d|2[0-3]):[0-5]\d)$/

/** Characters of a datetime before the fraction of a second. */
const WHOLE_SECONDS_CHARS = 19

/**
 * Whether `value` is a datetime with seconds and time zone, such as `1985-04-12T23:20:50.123Z`, that names a real day and, in UTC,
 * a year from 0000 to 9999. Never throws. AT Protocol specification, "Lexicon", "datetime".
 */
export function isDatetime(value: unknown): value is Datetime {
  if (typeof value !== 'string' || value.length > MAX_LENGTH_CHARS) return false
  const match = DATETIME.exec(value)
  if (!match) return false
  const [, year = '', month, day, zone = ''] = match
  return (
    (Number(day) <= SHORTEST_MONTH_DAYS || Number(day) <= daysOf(Number(year), Number(month))) &&
    // Only the first and the last year can leave the range by way of their zone.
    ((year !== '0000' && year !== '9999') || staysInRange(value.slice(0, WHOLE_SECONDS_CHARS) + zone))
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
