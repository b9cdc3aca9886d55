import { OPTION_TABLE, type Options, defaultOptions } from '../api/options.ts'
import { loadConfig } from '../options/load-config.ts'
import { parseFormats, writeReport } from './diff-formats.ts'
import { chooseSides } from './diff-sides.ts'
import { pickSettings, readSettings, rebaseSettings } from './drift-settings.ts'
import { EXIT } from './exit.ts'
import { findBase, ImpossibleError } from './find-base.ts'
import type { DiffInvocation } from './invocation.ts'
import { rebaseConfig } from './rebase-config.ts'
import { isFailing, runComparison, tellGithub, tellPeople } from './run-comparison.ts'
import type { Terminal } from './terminal.ts'

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
  const report = await runComparison({ base, head, settings, options, isHeadTold: false }, terminal)
  if (typeof report === 'number') return report
  const { verbose, quiet } = options
  await writeReport(report, outputs, verbose, terminal)
  if (outputs.some(({ format }) => format === 'github')) tellGithub(report, env)
  if (!quiet)
    tellPeople(
      report,
      outputs.some(({ format }) => format === 'text'),
      terminal,
    )
  return isFailing(report, settings) ? EXIT.findings : EXIT.clean
}
