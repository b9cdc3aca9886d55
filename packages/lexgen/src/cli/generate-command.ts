import { makeVisible } from '../diagnostics/visible.ts'
import { hasErrors } from '../diagnostics/has-errors.ts'
import { generate } from '../api/generate.ts'
import { EXIT } from './exit.ts'
import { hintMissing } from './hint-missing.ts'
import type { CommandInvocation } from './invocation.ts'
import { report } from './report.ts'
import { requireOut, resolveOptions } from './resolve-options.ts'
import { listChanges, summarise } from './summary.ts'
import type { Terminal } from './terminal.ts'
import type { WatchTask } from './watch.ts'

/** `lexgen <sources..> -o <dir>`. */
export async function runGenerate(invocation: CommandInvocation, terminal: Terminal): Promise<number> {
  const load = async (): Promise<WatchTask> => {
    const { options, sources, configFiles } = await resolveOptions(invocation, terminal.cwd)
    const request = { ...options, out: requireOut(options), sources, cwd: terminal.cwd, stdin: terminal.stdin }
    return { request, invocation, configFiles }
  }
  const task = await load()
  const options = task.request
  if (options.watch) {
    const { watch } = await import('./watch.ts')
    return watch(task, load, terminal)
  }
  const result = await generate(options)
  const hints = hintMissing(result.missing, { ...invocation, sources: options.sources }, terminal.program)
  await report(result.diagnostics, result.sources, options, terminal, 'stderr', hints)
  // Without an error it was --strict that let warnings fail.
  if (!result.ok) return hasErrors(result.diagnostics) ? EXIT.failed : EXIT.findings
  // The plan is the result of a dry run, unless a program is to read standard output.
  if (options.dryRun) await terminal[options.format === 'text' ? 'stdout' : 'stderr'](listChanges(result.files))
  if (!options.quiet) for (const note of result.notes) terminal.stderr(`${makeVisible(note)}\n`)
  // The clock starts with the process, so that the time is what its user waited.
  if (!options.quiet) terminal.stderr(`${summarise(result, performance.now(), options.dryRun)}\n`)
  return EXIT.clean
}
