import { OPTION_TABLE, type OptionName, type Options } from '../api/options.ts'
import { type SectionResult, updateSection } from '../api/section/update-section.ts'
import { makeVisible } from '../diagnostics/visible.ts'
import { flagName } from '../options/option-table.ts'
import { showCount } from '../text/lists.ts'
import { printCommandLine } from './command-line.ts'
import { EXIT, exitOfRefusal } from './exit.ts'
import { hintMissing } from './hint-missing.ts'
import type { CommandInvocation } from './invocation.ts'
import { hintMending, printMending } from './mending.ts'
import { report } from './report.ts'
import type { Resolved } from './resolve-options.ts'
import { tellCounts } from './tell-counts.ts'
import { type Terminal, progressOf } from './terminal.ts'
import { UsageError } from './usage-error.ts'

/** `lexgen docs <sources..> --into <page>`. */
export async function runSection(
  invocation: CommandInvocation,
  into: string,
  { options, sources }: Pick<Resolved, 'options' | 'sources'>,
  terminal: Terminal,
): Promise<number> {
  rejectFolderFlags(invocation)
  const { cwd, stdin, program } = terminal
  const progress = progressOf(terminal, options)
  const isToBeWritten = !options.check && !options.dryRun
  const result = await updateSection({ ...options, sources, into, cwd, stdin, progress, isToBeWritten })
  const hints = hintMissing(result.missing, { ...invocation, sources }, program)
  if (result.state === 'stale' && options.check) return reportStale(result, invocation, options, terminal)
  const told = result.diagnostics.filter(({ code }) => code !== 'LEX4107')
  await report(told, result.sources, options, terminal, options.check ? 'stdout' : 'stderr', hints)
  if (result.state === 'failed') {
    tellCounts(options.check ? 'not compared' : 'not updated', told, options, terminal)
    return exitOfRefusal(result.diagnostics)
  }
  // The plan is the result of a dry run, unless a program is to read standard output.
  if (options.dryRun && result.state === 'stale') {
    await terminal[options.format === 'text' ? 'stdout' : 'stderr'](`update ${makeVisible(into)}\n`)
  }
  if (!options.quiet) terminal.stderr(`${summariseSection(result, into)}\n`)
  return EXIT.clean
}

async function reportStale(
  { diagnostics, sources }: SectionResult,
  invocation: CommandInvocation,
  options: Options,
  terminal: Terminal,
): Promise<number> {
  const command = printCommandLine(invocation, terminal.program)
  const mending = { message: 'to mend it, run', command }
  const hints = options.format === 'text' ? [] : hintMending([], mending)
  await report(diagnostics, sources, options, terminal, 'stdout', hints)
  terminal.stderr(printMending([], mending))
  return EXIT.findings
}

/** `4 lexicons -> docs/session.md (current)`. */
function summariseSection({ documents, state }: SectionResult, into: string): string {
  return `${showCount(documents, 'lexicon')} -> ${makeVisible(into)} (${state})`
}

/** What makes no difference to a section of a page. */
const FOLDER_OPTIONS: readonly OptionName[] = ['docsFormat', 'docsTitle', 'docsBase', 'docsTheme']

/** Nothing that is about a folder goes with a page. */
function rejectFolderFlags({ flags }: CommandInvocation): void {
  if (flags.out !== undefined) {
    throw new UsageError('expected --out for a folder or --into for a section of a page, found both')
  }
  const name = FOLDER_OPTIONS.find((each) => flags[each] !== undefined)
  if (name === undefined) return
  const flag = `--${flagName(name, OPTION_TABLE[name] ?? {})}`
  throw new UsageError(`expected --out beside ${flag}, which is about a folder of documentation, found --into`)
}
