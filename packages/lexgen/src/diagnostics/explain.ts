import type { CodeEntry } from './code-entry.ts'
import { CODES } from './codes.ts'

/** Width of explanations, in columns. */
const EXPLANATION_COLUMNS = 80

/**
 * The text of a code for people: code, severity and title on the first line, then what it means and what to do. Undefined where
 * there is no such code. `more` holds codes beyond the built-in ones, such as the rules of lint, or says more of those.
 */
export function explainCode(code: string, more: Readonly<Record<string, CodeEntry>> = {}): string | undefined {
  const key = code.toUpperCase()
  const entry = [more, CODES].find((table) => Object.hasOwn(table, key))?.[key]
  if (entry === undefined) return undefined
  return `${key} (${entry.severity}): ${entry.title}\n\n${wrapText(entry.text)}`
}

/** A text in lines of so many columns, or as wide as explanations are. */
export function wrapText(text: string, columns: number = EXPLANATION_COLUMNS): string {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > columns) {
      lines.push(line)
      line = word
    } else {
      line = line === '' ? word : `${line} ${word}`
    }
  }
  return [...lines, line].join('\n')
}
