import { rules } from '../lint/rules.ts'

/** The lint rules as a table for people or as JSON for programs. */
export function printRules(format: string): string {
  if (format === 'json') {
    return `${JSON.stringify(rules, null, 2)}\n`
  }
  const width = Math.max(...rules.map(({ id }) => id.length))
  return rules.map(({ id, level, summary }) => `${id.padEnd(width)}  ${level.padEnd(5)}  ${summary}\n`).join('')
}
