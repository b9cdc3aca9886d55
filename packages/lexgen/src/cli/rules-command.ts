import { driftRuleInfos } from '../drift/lexicons/rules.ts'
import { rules } from '../lint/rules.ts'
import { joinNames } from '../text/lists.ts'

/** The rules of lint and of comparisons as a table for people (id, code, level, summary) or as JSON for programs. */
export function printRules(format: string): string {
  const all = [...rules, ...driftRuleInfos]
  if (format === 'json') return `${JSON.stringify(all, null, 2)}\n`
  const rows = all.map(({ id, codes, level, summary }) => [id, joinNames(codes, 1), level, summary] as const)
  const widthOf = (column: 0 | 1 | 2): number => Math.max(...rows.map((row) => row[column].length))
  const [idWidth, codeWidth, levelWidth] = [widthOf(0), widthOf(1), widthOf(2)]
  return rows
    .map(([id, code, level, summary]) =>
      [id.padEnd(idWidth), code.padEnd(codeWidth), level.padEnd(levelWidth), `${summary}\n`].join('  '),
    )
    .join('')
}
