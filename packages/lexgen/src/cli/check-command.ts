import { check } from '../check.ts'
import { type Invocation, resolveOptions } from './arguments.ts'
import { commandLine } from './command-line.ts'
import { EXIT } from './exit.ts'
import { report } from './report.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

/** `lexgen check <sources..> -o <dir>`. */
export async function runCheck(invocation: Extract<Invocation, { sources: readonly string[] }>, terminal: Terminal): Promise<number> {
  const { options, sources, cwd } = await resolveOptions(invocation, terminal.cwd)
  if (sources.length === 0) throw new UsageError('expected sources, found none: lexgen check <sources..> -o <dir>')
  if (options.out === undefined) throw new UsageError('expected an output folder, found none: lexgen check <sources..> -o <dir>')
  const result = await check({ ...options, out: options.out, sources, cwd, stdin: terminal.stdin })
  await report(result.diagnostics, result.sources, options, terminal, 'stdout')
  if (result.failed) return result.diagnostics.some(({ code }) => code === 'LEX4003') ? EXIT.impossible : EXIT.failed
  if (result.ok) {
    if (!options.quiet) terminal.stderr(`${options.out} is current\n`)
    return EXIT.clean
  }
  for (const cause of result.causes) terminal.stderr(`${cause}\n`)
  terminal.stderr(`to mend it, run: ${commandLine(invocation)}\n`)
  return EXIT.findings
}
