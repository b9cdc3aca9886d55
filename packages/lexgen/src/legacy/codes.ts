import type { CodeEntry } from '../diagnostics/code-entry.ts'
import { CODES } from '../diagnostics/codes.ts'
import { RULES } from './rules.ts'

/** LEX6xxx with the time of each rule, in the shape that `lexgen explain` prints. */
export const DATED_CODES: Readonly<Record<string, CodeEntry>> = Object.fromEntries(
  Object.values(RULES).flatMap(({ code, dialects, dates }) => {
    const entry = CODES[code]
    return entry === undefined ? [] : [[code, { ...entry, text: `${entry.text} ${describeTime(dialects, dates)}` }]]
  }),
)

function describeTime(dialects: string, dates: string): string {
  const [first = '', last] = dialects.split('-')
  return `Found in ${last === undefined ? `dialect ${first}` : `dialects ${first} to ${last}`} (${dates}).`
}
