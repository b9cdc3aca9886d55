import { describe, expect, test } from 'vitest'
import { cases } from './cases.ts'
import { formatNames, guards } from './guards.ts'

/** How many valid values a megabyte of something follows; all would be gigabytes. */
const MEGABYTE_STARTS = 8

describe.each(formatNames)('the format %s', (format) => {
  test.each(cases[format].valid)('accepts %j', (value) => {
    expect(guards[format](value)).toBe(true)
  })

  test.each(cases[format].invalid)('refuses %j', (value) => {
    expect(guards[format](value)).toBe(false)
  })

  test.each([undefined, null, 0, true, {}, [], [cases[format].valid[0]], new String(cases[format].valid[0])])(
    'refuses %j, which is no string',
    (value) => {
      expect(guards[format](value)).toBe(false)
    },
  )

  // A pattern that backtracks would run into the test's time limit long before it came to an end here.
  test.each(['a', '-', 'a-', 'a.', 'en-a-aa-', 'did:a:', 'at://a.a/', 'https://a%20', 'b', '1', ':', '%', '@'])(
    'comes to an answer on a megabyte of %j',
    (part) => {
      const long = part.repeat(1_000_000 / part.length)
      for (const start of ['', ...cases[format].valid.slice(0, MEGABYTE_STARTS)])
        for (const end of ['', '!', '\n'])
          expect(guards[format](start + long + end)).toBe(accepts(format, start + long + end))
    },
  )

  test.each(['a', '-', 'a-', 'a.', 'did:a:', '/', 'a%20', '2', ':', '%20', '@', '[', '1-'])(
    'comes to an answer at the longest length that is looked at, filled with %j',
    (part) => {
      for (const start of cases[format].valid)
        for (const length of [60, 250, 300, 500, 2000, 8000]) {
          const value = start + part.repeat(length / part.length) + '!\n'
          expect(guards[format](value)).toBe(false)
        }
    },
  )
})

/** Only a language tag has no greatest length. */
function accepts(format: string, value: string): boolean {
  return format === 'language' && /^x(-[a-z]{1,8})+$/.test(value)
}
