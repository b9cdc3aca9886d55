import { makeVisible } from '../../../diagnostics/visible.ts'
import { showCount } from '../../../text/lists.ts'
import type { DriftFinding, DriftReport } from '../finding.ts'
import { groupFindings, showBroken, summariseReport } from './group.ts'

/** What stands in front of a change. */
const LABELS = { error: '**Breaking:** ', warning: '**Careful:** ', info: '' } as const

/** An entry of a changelog: a list for each lexicon, the one with the worst findings first, and the lexicons that are new. */
export function printDriftMarkdown(report: DriftReport): string {
  const isNew = ({ rule }: DriftFinding): boolean => rule === 'lexicon-added'
  const changed = groupFindings(report.findings.filter((finding) => !isNew(finding)))
  const added = report.findings.filter(isNew)
  const parts = [
    `## Lexicons`,
    `${escapeMarkdown(summariseReport(report))}.`,
    ...changed.flatMap(({ nsid, findings }) => [`### ${showNsid(nsid)}`, listFindings(findings)]),
    ...(added.length === 0 ? [] : ['### New lexicons', added.map(({ nsid }) => `- ${showNsid(nsid)}`).join('\n')]),
  ]
  return `${parts.join('\n\n')}\n`
}

/** Changes of descriptions tell users nothing but that there are some. */
function listFindings(findings: readonly DriftFinding[]): string {
  const described = findings.filter(({ rule }) => rule === 'description-changed').length
  const lines = findings.filter(({ rule }) => rule !== 'description-changed').map(printFinding)
  if (described > 0) lines.push(`- ${showCount(described, 'description')} changed`)
  return lines.join('\n')
}

function printFinding(finding: DriftFinding): string {
  const { severity, message, rule, accepted, help } = finding
  const broken = showBroken(finding)
  const said = [
    `${LABELS[severity]}${escapeMarkdown(message)} (\`${rule}\`).`,
    ...(broken === '' || severity === 'info' ? [] : [`Breaks ${broken}.`]),
    ...(accepted === undefined ? [] : [`Accepted: ${escapeMarkdown(accepted.reason)}.`]),
    ...(severity === 'info' || accepted !== undefined ? [] : [escapeMarkdown(help)]),
  ]
  return `- ${said.join(' ')}`
}

function showNsid(nsid: string): string {
  return `\`${makeVisible(nsid).replaceAll('`', '')}\``
}

/** Text on one line, with code between backticks as it is and all else without a meaning to Markdown or HTML. */
function escapeMarkdown(text: string): string {
  return makeVisible(text)
    .split(/(`[^`]+`)/)
    .map((part, i) =>
      i % 2 === 1 ? part : part.replaceAll(/[\\`*_{}[\]()<>#+!|~&]/g, (character) => `\\${character}`),
    )
    .join('')
}
