import type { CodeEntry } from '../diagnostics/code-entry.ts'
import { SEVERITY_OF } from '../diagnostics/levels.ts'
import { lintRules } from './rules.ts'

/** LEX5xxx: the rules of lint, in the shape that `lexgen explain` prints. */
export const LINT_CODES: Readonly<Record<string, CodeEntry>> = Object.fromEntries(
  lintRules.map(({ code, id, level, summary, why, fix }) => [
    code,
    { severity: SEVERITY_OF[level], title: id, text: `${summary} ${why} ${fix}` },
  ]),
)
