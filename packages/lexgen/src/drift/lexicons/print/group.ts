import type { Severity } from '../../../diagnostics/diagnostic.ts'
import { addToGroup, showCount } from '../../../text/lists.ts'
import { byCodeUnit } from '../../../text/order.ts'
import type { DriftFinding, DriftReport } from '../finding.ts'

/** The findings of one lexicon, worst first, then in the order of the report. */
export interface FindingGroup {
  readonly nsid: string
  readonly findings: readonly DriftFinding[]
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

/** Findings by lexicon: the lexicon with the worst first, of several the one with most of those. */
export function groupFindings(findings: readonly DriftFinding[]): FindingGroup[] {
  const groups = new Map<string, DriftFinding[]>()
  for (const finding of findings) addToGroup(groups, finding.nsid, finding)
  return [...groups]
    .map(([nsid, all]) => ({
      nsid,
      findings: all.toSorted((left, right) => RANK[left.severity] - RANK[right.severity]),
    }))
    .sort(compareGroups)
}

function compareGroups(left: FindingGroup, right: FindingGroup): number {
  const count = ({ findings }: FindingGroup, severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length
  return (
    count(right, 'error') - count(left, 'error') ||
    count(right, 'warning') - count(left, 'warning') ||
    byCodeUnit(left.nsid, right.nsid)
  )
}

/** `1 error, 0 warnings, 2 notes, 1 accepted: a major version`, and what could not be compared. */
export function summariseReport({ summary, notCompared }: DriftReport): string {
  const { errors, warnings, infos, accepted, semver } = summary
  const rest = notCompared.length
  const counts = [showCount(errors, 'error'), showCount(warnings, 'warning'), showCount(infos, 'note')]
  if (accepted > 0) counts.push(`${accepted} accepted`)
  if (rest > 0) counts.push(`${showCount(rest, 'lexicon')} not compared`)
  if (semver === 'none') return rest === 0 ? 'no changes' : `no changes in what could be compared; ${counts.at(-1)}`
  return `${counts.join(', ')}; it asks for a ${semver} version of an SDK`
}

/** `old clients, stored data`; empty where nobody breaks on the wire. */
export function showBroken({ breaks }: DriftFinding): string {
  return breaks.map((each) => each.replace('-', ' ')).join(', ')
}

/** The first users of a definition and how many others there are. */
export function showReach({ reachedFrom, reachedFromCount }: DriftFinding): string {
  const rest = reachedFromCount - reachedFrom.length
  return `${reachedFrom.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`
}
