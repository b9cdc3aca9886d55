import { CODES } from '../diagnostics/codes.ts'
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts'
import { problem } from '../diagnostics/problem.ts'
import type { Where } from '../language/check/where.ts'
import type { RuleUse } from './rewriting.ts'
import { isMarkOfHistory, type RuleId, RULES } from './rules.ts'
import { addToGroup } from '../text/lists.ts'

/** Which document is told of. */
type Document = Pick<Where, 'path' | 'nsid' | 'lineOffset'>

/** What was rewritten: each warning for itself, and one note for each rule with the number of its uses. */
export function describeUses(uses: readonly RuleUse[], base: string, where: Document): Diagnostic[] {
  const byRule = new Map<RuleId, RuleUse[]>()
  for (const use of uses) addToGroup(byRule, use.rule, use)
  // A number in a document without other marks of its era is more likely meant as a fraction.
  const doubtful = !uses.some(({ rule }) => isMarkOfHistory(rule))
  return [...byRule].flatMap(([rule, group]) => {
    const severity = rule === 'N6a' && doubtful ? 'warning' : (CODES[RULES[rule].code]?.severity ?? 'warning')
    return severity === 'info'
      ? group.slice(0, 1).map((use) => describeUse(use, base, where, severity, group.length))
      : group.map((use) => describeUse(use, base, where, severity, 1))
  })
}

function describeUse(use: RuleUse, base: string, where: Document, severity: Severity, count: number): Diagnostic {
  const times = count > 1 ? ` (${count} times)` : ''
  const place = { path: where.path, pointer: base + use.pointer, nsid: where.nsid, lineOffset: where.lineOffset }
  return problem(RULES[use.rule].code, place, `${use.message}${times}`, { severity })
}

/** The refusal of a document of an earlier era, with the rules that it would need. */
export function refuseLegacy(uses: readonly RuleUse[], base: string, where: Document): Diagnostic {
  const legacy = uses.filter(({ rule }) => RULES[rule].legacy)
  const codes = [...new Set(legacy.map(({ rule }) => RULES[rule].code))]
  const first = legacy[0]
  const place = {
    path: where.path,
    pointer: base + (first?.pointer ?? ''),
    nsid: where.nsid,
    lineOffset: where.lineOffset,
  }
  return problem(
    'LEX6000',
    place,
    `expected a document of today, found one of an earlier time (${codes.join(', ')}): ${first?.message ?? ''}`,
    {
      hint: 'leave out --era today to have it rewritten',
    },
  )
}
