import type { CodeEntry } from '../diagnostics/code-entry.ts'
import { CODES } from '../diagnostics/codes.ts'
import { RULES } from './rules.ts'

/** LEX6xxx with the time of each rule, in the shape that `lexgen explain` prints. */
export const DATED_CODES: Readonly<Record<string, CodeEntry>> = Object.fromEntries(
  Object.values(RULES).flatMap(({ code, dates }) => {
    const entry = CODES[code]
    return entry === undefined ? [] : [[code, { ...entry, text: `${entry.text} ${describeTime(dates)}` }]]
  }),
)

function describeTime(dates: string): string {
  return dates === 'today' ? 'Documents of today may have it, too.' : `Found in official lexicons of ${dates}.`
}
