import type { CodeEntry } from '../../diagnostics/code-entry.ts'
import { byCodeUnit } from '../../text/order.ts'
import { type KeptLevel, SEVERITY_OF } from '../../diagnostics/levels.ts'
import { type DriftRule, type DriftRuleRow, POSITIONS } from './rule.ts'
import { BOUND_RULES, type BoundRuleId } from './rules/bounds.ts'
import { DOCUMENT_RULES, type DocumentRuleId } from './rules/documents.ts'
import { FIELD_RULES, type FieldRuleId } from './rules/fields.ts'
import { METHOD_RULES, type MethodRuleId } from './rules/methods.ts'
import { PERMISSION_RULES, type PermissionRuleId } from './rules/permissions.ts'
import { UNION_RULES, type UnionRuleId } from './rules/unions.ts'
import { VALUE_RULES, type ValueRuleId } from './rules/values.ts'

/** The name of a rule that a comparison can break. */
export type DriftRuleId =
  DocumentRuleId | FieldRuleId | ValueRuleId | BoundRuleId | UnionRuleId | MethodRuleId | PermissionRuleId

const ROWS: Readonly<Record<DriftRuleId, DriftRuleRow>> = {
  ...DOCUMENT_RULES,
  ...FIELD_RULES,
  ...VALUE_RULES,
  ...BOUND_RULES,
  ...UNION_RULES,
  ...METHOD_RULES,
  ...PERMISSION_RULES,
}

/** Every rule of a comparison, ordered by code. */
export const driftRules: readonly DriftRule[] = Object.entries<DriftRuleRow>(ROWS).map(([id, row]) => ({ id, ...row }))

/** What the table says of a rule. */
export function driftRuleOf(id: DriftRuleId): DriftRuleRow {
  return ROWS[id]
}

/** What people can read about a rule of a comparison, beside those of lint. */
export interface DriftRuleInfo extends Omit<DriftRule, 'code'> {
  readonly codes: readonly string[]
  /** The worst of `levels`. */
  readonly level: KeptLevel
  readonly reportedBy: 'diff'
}

/** What `lexgen diff` knows, as data, sorted by id. */
export const driftRuleInfos: readonly DriftRuleInfo[] = driftRules
  .map(({ code, ...rule }): DriftRuleInfo => ({
    ...rule,
    codes: [code],
    level: worstLevelOf(rule),
    reportedBy: 'diff',
  }))
  .toSorted((left, right) => byCodeUnit(left.id, right.id))

/** LEX7xxx: the rules of a comparison, in the shape that `lexgen explain` prints. */
export const DRIFT_CODES: Readonly<Record<string, CodeEntry>> = Object.fromEntries(
  driftRules.map((rule) => [
    rule.code,
    { severity: SEVERITY_OF[worstLevelOf(rule)], title: rule.id, text: explainRule(rule) },
  ]),
)

function worstLevelOf({ levels }: Pick<DriftRule, 'levels'>): KeptLevel {
  const given = POSITIONS.map((position) => levels[position])
  return given.includes('error') ? 'error' : given.includes('warn') ? 'warn' : 'info'
}

function explainRule({ summary, why, fix, levels, source }: DriftRule): string {
  const places = POSITIONS.flatMap((position) => {
    const level = levels[position]
    return level === undefined ? [] : [`${SEVERITY_OF[level]} in a ${position}`]
  })
  const breaks = source.length === 0 ? 'nobody' : source.join(', ')
  return `${summary} ${why} ${fix} By default it is: ${places.join(', ')}. In TypeScript it breaks ${breaks}.`
}
