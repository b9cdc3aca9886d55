import type { CheckResult } from '../api/check.ts'
import { printReport } from '../drift/lexicons/print-report.ts'
import { chooseSides } from './diff-sides.ts'
import { readSettings, rebaseSettings } from './drift-settings.ts'
import { EXIT } from './exit.ts'
import { joinReports } from './join-reports.ts'
import type { Resolved } from './resolve-options.ts'
import { isFailing, runComparison, tellGithub, tellPeople } from './run-comparison.ts'
import type { Terminal } from './terminal.ts'

/** How a check ended, and the options that it took from the manifest. */
export interface Checked {
  readonly code: number
  readonly adopted: CheckResult['adopted']
}

/**
 * `lexgen check --against <base>`: what the check says, then whom the lexicons break since the base, in one report. A comparison that
 * cannot be made ends in the exit code for that, whatever the check found; lexicons that cannot be read are compared with nothing.
 */
export async function checkAgainst(
  against: string,
  { options, config, configFolder, sources }: Resolved,
  terminal: Terminal,
  check: (terminal: Terminal) => Promise<Checked>,
): Promise<number> {
  const { cwd, env = {} } = terminal
  const settings = rebaseSettings(readSettings(config.drift), configFolder, cwd)
  const sides = chooseSides({ words: [against], configBase: undefined, configSources: sources, cwd }, () => against)
  let checked = ''
  const { code, adopted } = await check({ ...terminal, stdout: (text) => void (checked += text) })
  const print = async (more: string): Promise<void> => {
    const text = joinReports(options.format, checked, more)
    if (text !== '') await terminal.stdout(text)
  }
  if (code === EXIT.failed || code === EXIT.impossible) {
    await print('')
    return code
  }
  const comparison = { ...sides, settings, options: { ...options, ...adopted }, isHeadTold: true }
  const report = await runComparison(comparison, terminal)
  if (typeof report === 'number') {
    await print('')
    return report
  }
  const { format, verbose, quiet } = options
  await print(printReport(report, format, { color: terminal.color.stdout, verbose }))
  if (format === 'github') tellGithub(report, env)
  if (!quiet) tellPeople(report, format === 'text', terminal)
  return isFailing(report, settings) ? EXIT.findings : code
}
