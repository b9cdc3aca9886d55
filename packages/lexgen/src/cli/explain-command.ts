import { explainCode, wrapText } from '../diagnostics/explain.ts'
import { CODES } from '../diagnostics/codes.ts'
import { suggestNearest } from '../diagnostics/nearest.ts'
import { DRIFT_CODES, driftRuleInfos, driftRules } from '../drift/lexicons/rules.ts'
import { LISTING_CODES } from '../language/codes.ts'
import { DATED_CODES } from '../legacy/codes.ts'
import { LINT_CODES } from '../lint/codes.ts'
import { SEVERITY_OF } from '../diagnostics/levels.ts'
import { rules } from '../lint/rules.ts'
import { UsageError } from './usage-error.ts'

/** What the codes of rules say beside those of `CODES`. */
const ALL_CODES = { ...LINT_CODES, ...DRIFT_CODES, ...DATED_CODES, ...LISTING_CODES }

/** Every code and every rule, with its title. */
export function listExplained(): readonly (readonly [word: string, title: string])[] {
  const codes = Object.entries({ ...CODES, ...ALL_CODES }).map(([code, { title }]) => [code, title] as const)
  return [
    ...codes,
    ...rules.map(({ id, summary }) => [id, summary] as const),
    ...driftRuleInfos.map(({ id, summary }) => [id, summary] as const),
  ]
}

/** `lexgen explain <code or rule>`: what it means and what to do. Throws a UsageError for what is neither. */
export function explain(word: string): string {
  const tables = ALL_CODES
  const text = explainCode(word, tables) ?? explainRule(word.toLowerCase(), tables)
  if (text !== undefined) return `${text}\n`
  const known = listExplained().map(([name]) => name)
  const suggestion = suggestNearest(/^lex/i.test(word) ? word.toUpperCase() : word, known)
  throw new UsageError(
    `expected a code such as LEX2003 or a rule such as closed-enum, found ${word}${suggestion || ' (lexgen rules lists the rules)'}`,
  )
}

/** A rule as its code is explained; one that reading holds documents to with its codes. */
function explainRule(id: string, tables: Parameters<typeof explainCode>[1]): string | undefined {
  const ofComparison = driftRules.find((each) => each.id === id)
  if (ofComparison !== undefined) return explainCode(ofComparison.code, tables)
  const rule = rules.find((each) => each.id === id)
  const [code, ...others] = rule?.codes ?? []
  if (rule === undefined || code === undefined) return undefined
  if (rule.reportedBy === 'lint') return explainCode(code, tables)
  const { codes, level, summary, why, fix } = rule
  const title = `${id} (${SEVERITY_OF[level]}), reported ${others.length > 0 ? 'under these codes' : `as ${code}`}`
  const details = others.length > 0 ? wrapText(codes.join(', ')) : (explainCode(code, tables) ?? code)
  return `${title}\n\n${wrapText(`${summary} ${why} ${fix}`)}\n\n${details}`
}
