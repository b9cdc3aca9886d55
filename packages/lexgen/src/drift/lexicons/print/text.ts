import { COLOR_OF, createPaint, type Paint } from '../../../diagnostics/paint.ts'
import { makeVisible } from '../../../diagnostics/visible.ts'
import type { DriftFinding, DriftReport } from '../finding.ts'
import { driftRuleOf } from '../rules.ts'
import { groupFindings, showBroken, showReach } from './group.ts'

/** How a report is printed for people. */
export interface DriftTextOptions {
  /** Only on a terminal, and not when `NO_COLOR` is set. */
  readonly color: boolean
  /** Whether notes and accepted findings are printed, too. */
  readonly verbose: boolean
}

/** For people: a paragraph for each lexicon, the one with the worst findings first. Empty where there is nothing to print. */
export function printDriftText({ findings }: DriftReport, { color, verbose }: DriftTextOptions): string {
  const paint = createPaint(color)
  const shown = findings.filter(({ severity, accepted }) => verbose || (severity !== 'info' && accepted === undefined))
  return groupFindings(shown)
    .map(({ nsid, findings: all }) =>
      [paint('bold', makeVisible(nsid)), ...all.map((each) => printFinding(each, paint, verbose)), ''].join('\n'),
    )
    .join('\n')
}

function printFinding(finding: DriftFinding, paint: Paint, verbose: boolean): string {
  const { severity, rule, message, accepted, reachedFromCount, help, fingerprint } = finding
  const label = paint(COLOR_OF[severity], `${severity} ${driftRuleOf(rule).code}`)
  const lines = [`  ${label}: ${makeVisible(message)} (${rule})`]
  const detail = (text: string): void => void lines.push(`    ${paint('dim', makeVisible(text))}`)
  detail(`at ${showPlace(finding)}`)
  if (finding.breaks.length > 0) detail(`breaks ${showBroken(finding)}`)
  if (reachedFromCount > 0) detail(`reached from ${showReach(finding)}`)
  // What an entry of the accept file begins with.
  if (verbose && severity !== 'info' && accepted === undefined) detail(`fingerprint ${fingerprint}`)
  if (accepted !== undefined) detail(`accepted: ${accepted.reason}`)
  else if (severity !== 'info') lines.push(`    hint: ${makeVisible(help)}`)
  return lines.join('\n')
}

/** Where it is, or was: of what is gone the place that it had. */
function showPlace({ base, head, new: now }: DriftFinding): string {
  const place = now === null ? (base ?? head) : (head ?? base)
  const side = place === head ? '' : ' in the base'
  return place === undefined ? 'no file' : `${place.file}:${place.line}:${place.col}${side}`
}
