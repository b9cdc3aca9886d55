import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { OPTION_TABLE, type Options, defaultOptions } from '../api/options.ts'
import { diff } from '../api/diff.ts'
import type { Acceptance } from '../drift/lexicons/acceptances.ts'
import type { DriftReport } from '../drift/lexicons/finding.ts'
import { parseAcceptances } from '../drift/lexicons/parse-acceptances.ts'
import { type DriftSettings, parseDriftConfig } from '../drift/lexicons/parse-drift-config.ts'
import { summariseReport } from '../drift/lexicons/print/group.ts'
import { printReport } from '../drift/lexicons/print-report.ts'
import type { DiffOptions } from '../options/diff-options.ts'
import { loadConfig } from '../options/load-config.ts'
import { ConfigError } from '../options/parse-config.ts'
import { readerOf } from '../sources/readers.ts'
import { describeFailure } from '../text/errors.ts'
import { rebasePath } from '../text/paths.ts'
import { type DiffOutput, parseFormats, writeReport } from './diff-formats.ts'
import { chooseSides } from './diff-sides.ts'
import { EXIT } from './exit.ts'
import { findBase, ImpossibleError } from './find-base.ts'
import type { DiffInvocation } from './invocation.ts'
import { rebaseConfig } from './rebase-config.ts'
import { report as reportDiagnostics } from './report.ts'
import type { Terminal } from './terminal.ts'

/** Where what is accepted is looked for. */
const ACCEPTED_NAME = 'lexgen-accepted.json'

/** `lexgen diff [base] [head]`. */
export async function runDiff(invocation: DiffInvocation, terminal: Terminal): Promise<number> {
  try {
    return await compareSides(invocation, terminal)
  } catch (error) {
    if (!(error instanceof ImpossibleError)) throw error
    terminal.stderr(`lexgen: ${error.message}\n`)
    return EXIT.impossible
  }
}

async function compareSides(invocation: DiffInvocation, terminal: Terminal): Promise<number> {
  const { cwd, env = {} } = terminal
  const { flags } = invocation
  const outputs = parseFormats(flags.format)
  const loaded = await loadConfig(cwd, invocation.config, OPTION_TABLE)
  const config = rebaseConfig(loaded, cwd)
  const settings = { ...rebaseSettings(readSettings(config.drift), loaded.folder, cwd), ...pickSettings(flags) }
  const { base, head } = chooseSides(
    { words: invocation.sources, configBase: settings.base, configSources: config.sources, cwd },
    () => findBase(cwd, env),
  )
  const options = { ...defaultOptions(), ...config.options, ...flags, format: 'text' } as Options
  const { include, exclude, era, external, onConflict, skipInvalid, verbose, quiet } = options
  const result = await diff({
    ...settings,
    base,
    head,
    cwd,
    stdin: terminal.stdin,
    include,
    exclude,
    era,
    external,
    onConflict,
    skipInvalid,
    accepted: readAccepted(settings.accepted, cwd),
    today: new Date().toISOString().slice(0, 'yyyy-mm-dd'.length),
  })
  await reportDiagnostics(result.diagnostics, result.sources, options, terminal, 'stderr')
  const { report } = result
  if (report === undefined) {
    const side = result.state === 'no-base' ? 'base' : 'head'
    terminal.stderr(`nothing was compared: the ${side} (${(side === 'base' ? base : head).join(' ')}) cannot be read\n`)
    return side === 'base' ? EXIT.impossible : EXIT.failed
  }
  await writeReport(report, outputs, verbose, terminal)
  if (outputs.some(({ format }) => format === 'github')) tellGithub(report, env)
  if (!quiet) tellPeople(report, outputs, terminal)
  return isFailing(report, settings.failOn ?? 'error') ? EXIT.findings : EXIT.clean
}

function readSettings(value: unknown): DriftSettings {
  const parsed = parseDriftConfig(value)
  if ('problems' in parsed) throw new ConfigError(parsed.problems[0] ?? 'expected `drift` to be settings')
  return parsed.settings
}

/** Settings with the paths among them, which start from the folder of the config, as they are written in `cwd`. */
function rebaseSettings(settings: DriftSettings, folder: string, cwd: string): DriftSettings {
  const { base, accepted } = settings
  if (folder === cwd) return settings
  return {
    ...settings,
    ...(base !== undefined && { base: readerOf(base, folder).rebase(base, folder, cwd) }),
    ...(accepted !== undefined && { accepted: rebasePath(accepted, folder, cwd) }),
  }
}

function pickSettings({ profile, failOn, accepted }: Partial<DiffOptions>): DriftSettings {
  return {
    ...(profile !== undefined && { profile }),
    ...(failOn !== undefined && { failOn }),
    ...(accepted !== undefined && { accepted }),
  }
}

function readAccepted(named: string | undefined, cwd: string): readonly Acceptance[] {
  const name = named ?? ACCEPTED_NAME
  const path = resolve(cwd, name)
  if (named === undefined && !existsSync(path)) return []
  const parsed = parseAcceptances(readText(path, name))
  if ('problem' in parsed) throw new ConfigError(`${name}: ${parsed.problem}`)
  return parsed.acceptances
}

function readText(path: string, name: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new ConfigError(`expected to read ${name}, found ${describeFailure(error)}`)
  }
}

function isFailing({ summary }: DriftReport, failOn: NonNullable<DriftSettings['failOn']>): boolean {
  const { errors, warnings, infos } = summary
  const counts = { error: errors, warn: errors + warnings, info: errors + warnings + infos, never: 0 }
  return counts[failOn] > 0
}

function tellPeople(report: DriftReport, outputs: readonly DiffOutput[], terminal: Terminal): void {
  for (const { fingerprint, reason, state } of report.unusedAcceptances) {
    const why = state === 'expired' ? 'is over' : 'is of no finding'
    terminal.stderr(`accepted ${fingerprint.slice(0, 12)} (${reason}) ${why}: take the entry out\n`)
  }
  const hidden = report.summary.infos > 0 && outputs.some(({ format }) => format === 'text')
  const notes = hidden ? ' (--verbose prints the notes)' : ''
  terminal.stderr(`${report.base} -> ${report.head}: ${summariseReport(report)}${notes}\n`)
}

/** The summary of the step and its outputs, where GitHub Actions says where they go. */
function tellGithub(report: DriftReport, env: NonNullable<Terminal['env']>): void {
  const { GITHUB_STEP_SUMMARY: summary, GITHUB_OUTPUT: output } = env
  if (summary) appendFileSync(summary, printReport(report, 'markdown', { color: false, verbose: true }))
  const { errors, warnings, infos, semver } = report.summary
  if (output) appendFileSync(output, `errors=${errors}\nwarnings=${warnings}\nnotes=${infos}\nsemver=${semver}\n`)
}
