import type { BuildRequest } from '../api/build-output.ts'
import type { CheckResult } from '../api/check.ts'
import { make } from '../api/generate.ts'
import type { Options } from '../api/options.ts'
import { makeVisible } from '../diagnostics/visible.ts'
import { EXIT } from './exit.ts'
import { report } from './report.ts'
import { listChanges, summarise } from './summary.ts'
import type { Terminal } from './terminal.ts'

/** Writes what a check found to differ, as making it would, and says why and what; gives back the exit code. */
export async function fixOutput(
  request: BuildRequest,
  { causes, command }: CheckResult,
  options: Options,
  terminal: Terminal,
): Promise<number> {
  const result = await make(command, request)
  const changes = listChanges(result.files)
  const done = changes.split('\n').filter((line) => line !== '')
  const hints =
    options.format === 'text' || !result.ok ? [] : [...causes, ...done].map((message) => ({ message, commands: [] }))
  await report(result.diagnostics, result.sources, options, terminal, 'stdout', hints)
  if (!result.ok) return EXIT.failed
  await terminal[options.format === 'text' ? 'stdout' : 'stderr'](changes)
  if (options.quiet) return EXIT.clean
  for (const line of [...causes, ...result.notes, summarise(result, performance.now(), false)])
    terminal.stderr(`${makeVisible(line)}\n`)
  return EXIT.clean
}
