import type { Diagnostic } from '../../../diagnostics/diagnostic.ts'
import { formatGithub } from '../../../diagnostics/format-github.ts'
import { formatSarif } from '../../../diagnostics/format-sarif.ts'
import type { DriftFinding, DriftPlace, DriftReport } from '../finding.ts'
import { DRIFT_CODES, driftRuleOf } from '../rules.ts'
import { groupFindings, showBroken } from './group.ts'

/** SARIF 2.1.0; accepted findings are left out. */
export function printDriftSarif(report: DriftReport): string {
  return formatSarif(openFindings(report).map(toDiagnostic), DRIFT_CODES, [])
}

/** Greatest number of annotations of one kind that GitHub shows for a step ("Workflow commands"). */
const MAX_ANNOTATIONS = 10

/** Annotations of GitHub Actions: as many as it shows, the worst first, and how many others there are. Notes are for the summary. */
export function printDriftGithub(report: DriftReport): string {
  const findings = groupFindings(openFindings(report)).flatMap((group) => group.findings)
  const ofSeverity = (severity: DriftFinding['severity']): DriftFinding[] =>
    findings.filter((finding) => finding.severity === severity)
  const [errors, warnings] = [ofSeverity('error'), ofSeverity('warning')]
  const shown = [...errors.slice(0, MAX_ANNOTATIONS), ...warnings.slice(0, MAX_ANNOTATIONS)]
  const rest = errors.length + warnings.length - shown.length
  const more = rest === 0 ? '' : `::notice title=lexgen diff::+${rest} more\n`
  return formatGithub(shown.map(toDiagnostic), []) + more
}

function openFindings({ findings }: DriftReport): readonly DriftFinding[] {
  return findings.filter(({ accepted }) => accepted === undefined)
}

/** A finding in the shape that all formats for programs know. */
function toDiagnostic(finding: DriftFinding): Diagnostic {
  const { rule, severity, nsid, message, help, pointer, base, head, fingerprint } = finding
  const place = head ?? base
  const broken = showBroken(finding)
  return {
    code: driftRuleOf(rule).code,
    severity,
    rule,
    message: `${nsid}: ${message}${broken === '' ? '' : ` (breaks ${broken})`}`,
    nsid,
    pointer,
    hint: help,
    fingerprint,
    ...(place !== undefined && { path: place.file, position: positionOf(place) }),
  }
}

function positionOf({ line, col }: DriftPlace): NonNullable<Diagnostic['position']> {
  return { line, column: col, endLine: line, endColumn: col + 1 }
}
