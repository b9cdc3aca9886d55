import { escapeInvisible } from '../../../diagnostics/visible.ts'
import type { DriftReport } from '../finding.ts'

/** The document that `drift.schema.json` describes, with two spaces. */
export function printDriftJson(report: DriftReport): string {
  return `${escapeInvisible(JSON.stringify(report, null, 2))}\n`
}
