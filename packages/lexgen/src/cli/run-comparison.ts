import { appendFileSync } from 'node:fs'
import type { Options } from '../api/options.ts'
import { diff } from '../api/diff.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { DriftReport } from '../drift/lexicons/finding.ts'
import { SOURCE_PROBLEMS } from '../program/gather-sources.ts'
import type { LexiconSource } from '../sources/source.ts'
import type { DriftSettings } from '../drift/lexicons/parse-drift-config.ts'
import { summariseReport } from '../drift/lexicons/print/group.ts'
import { printReport } from '../drift/lexicons/print-report.ts'
import type { DiffSides } from './diff-sides.ts'
import { readAccepted } from './drift-settings.ts'
import { EXIT } from './exit.ts'
import { report as reportDiagnostics } from './report.ts'
import { type Terminal, progressOf } from './terminal.ts'

/** What to compare, and how. */
export interface Comparison extends DiffSides {
  readonly settings: DriftSettings
  /** Which documents, and how much to say. */
  readonly options: Options
  /** Whether somebody has said already what is to be said about the lexicons of the head. */
  readonly isHeadTold: boolean
}

/** Compares two sets of lexicons; gives back what was found, or the exit code where nothing could be compared, which is said. */
export async function runComparison(
  { base, head, settings, options, isHeadTold }: Comparison,
  terminal: Terminal,
): Promise<DriftReport | number> {
  const { cwd, stdin } = terminal
  const { include, exclude, era, external, onConflict, skipInvalid } = options
  const result = await diff({
    ...settings,
    base,
    head,
    cwd,
    stdin,
    progress: progressOf(terminal, options),
    include,
    exclude,
    era,
    external,
    onConflict,
    skipInvalid,
    accepted: readAccepted(settings.accepted, cwd),
    today: new Date().toISOString().slice(0, 'yyyy-mm-dd'.length),
  })
  const tell = (diagnostics: readonly Diagnostic[], sources: readonly LexiconSource[]): Promise<void> =>
    reportDiagnostics(diagnostics, sources, { ...options, format: 'text' }, terminal, 'stderr')
  if (result.report === undefined || !isHeadTold) await tell(result.diagnostics, result.sources)
  await tell(result.leftOutOfBase.diagnostics, result.leftOutOfBase.sources)
  if (result.report !== undefined) return result.report
  const side = result.state === 'no-base' ? 'base' : 'head'
  terminal.stderr(`nothing was compared: the ${side} (${(side === 'base' ? base : head).join(' ')}) cannot be read\n`)
  // What is wrong with an old document cannot be mended any more.
  const isBroken = ({ severity, code, path }: Diagnostic): boolean =>
    severity === 'error' && path !== undefined && !SOURCE_PROBLEMS.has(code)
  if (side === 'base' && result.diagnostics.some(isBroken))
    terminal.stderr('hint: --skip-invalid compares what can be read\n')
  return side === 'base' ? EXIT.impossible : EXIT.failed
}

/** Whether a report has findings that fail the run. */
export function isFailing({ summary }: DriftReport, { failOn = 'error' }: DriftSettings): boolean {
  const { errors, warnings, infos } = summary
  const counts = { error: errors, warn: errors + warnings, info: errors + warnings + infos, never: 0 }
  return counts[failOn] > 0
}

/** One line about a report, and one for each acceptance that does nothing. */
export function tellPeople(report: DriftReport, isText: boolean, terminal: Terminal): void {
  for (const { fingerprint, reason, state } of report.unusedAcceptances) {
    const why = state === 'expired' ? 'is over' : 'is of no finding'
    terminal.stderr(`accepted ${fingerprint.slice(0, 12)} (${reason}) ${why}: take the entry out\n`)
  }
  const hidden = report.summary.infos > 0 && isText
  const notes = hidden ? ' (--verbose prints the notes)' : ''
  terminal.stderr(`${report.base} -> ${report.head}: ${summariseReport(report)}${notes}\n`)
}

/** The summary of the step and its outputs, where GitHub Actions says where they go. */
export function tellGithub(report: DriftReport, env: NonNullable<Terminal['env']>): void {
  const { GITHUB_STEP_SUMMARY: summary, GITHUB_OUTPUT: output } = env
  if (summary) appendFileSync(summary, printReport(report, 'markdown', { color: false, verbose: true }))
  const { errors, warnings, infos, semver } = report.summary
  if (output) appendFileSync(output, `errors=${errors}\nwarnings=${warnings}\nnotes=${infos}\nsemver=${semver}\n`)
}
