import type { DriftFinding, UnusedAcceptance } from './finding.ts'

/** A finding that somebody has looked at and lets pass. */
export interface Acceptance {
  readonly fingerprint: string
  readonly reason: string
  /** The last day on which it counts, `2026-12-31`. @default for ever */
  readonly until?: string
}

/** Marks the findings that are accepted on a day, and lists the entries that did nothing. */
export function applyAcceptances(
  findings: readonly DriftFinding[],
  acceptances: readonly Acceptance[],
  today: string | undefined,
): { readonly findings: readonly DriftFinding[]; readonly unused: readonly UnusedAcceptance[] } {
  const byFingerprint = new Map(acceptances.map((each) => [each.fingerprint, each]))
  const isOver = ({ until }: Acceptance): boolean => until !== undefined && today !== undefined && until < today
  const used = new Set<string>()
  const marked = findings.map((finding): DriftFinding => {
    const acceptance = byFingerprint.get(finding.fingerprint)
    if (acceptance === undefined || isOver(acceptance)) return finding
    used.add(acceptance.fingerprint)
    const { reason, until } = acceptance
    return { ...finding, accepted: { reason, ...(until !== undefined && { until }) } }
  })
  const unused = [...byFingerprint.values()].flatMap((each): UnusedAcceptance[] => {
    if (used.has(each.fingerprint)) return []
    return [{ fingerprint: each.fingerprint, reason: each.reason, state: isOver(each) ? 'expired' : 'unused' }]
  })
  return { findings: marked, unused }
}
