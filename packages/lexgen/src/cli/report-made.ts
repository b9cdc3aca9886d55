import type { GenerateResult } from '../api/generate.ts'
import type { Options } from '../api/options.ts'
import { makeVisible } from '../diagnostics/visible.ts'
import { EXIT, exitOfRefusal } from './exit.ts'
import { hintMissing } from './hint-missing.ts'
import type { CommandInvocation } from './invocation.ts'
import { report } from './report.ts'
import { listChanges, summarise } from './summary.ts'
import { tellCounts } from './tell-counts.ts'
import type { Terminal } from './terminal.ts'

/** Says what a run that makes output found and did; gives back the exit code. `run` has the sources that were read. */
export async function reportMade(
  result: GenerateResult,
  options: Options,
  run: CommandInvocation,
  terminal: Terminal,
): Promise<number> {
  const hints = hintMissing(result.missing, run, terminal.program)
  await report(result.diagnostics, result.sources, options, terminal, 'stderr', hints)
  if (!result.ok) {
    tellCounts('not generated', result.diagnostics, options, terminal)
    return exitOfRefusal(result.diagnostics)
  }
  // The plan is the result of a dry run, unless a program is to read standard output.
  if (options.dryRun) await terminal[options.format === 'text' ? 'stdout' : 'stderr'](listChanges(result.files))
  if (!options.quiet) for (const note of result.notes) terminal.stderr(`${makeVisible(note)}\n`)
  // The clock starts with the process, so that the time is what its user waited.
  if (!options.quiet) terminal.stderr(`${summarise(result, performance.now(), options.dryRun)}\n`)
  return EXIT.clean
}
