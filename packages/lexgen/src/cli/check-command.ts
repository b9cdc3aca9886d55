import { type CheckResult, check } from '../api/check.ts'
import { makeVisible } from '../diagnostics/visible.ts'
import { hasErrors } from '../diagnostics/has-errors.ts'
import { printCommandLine } from './command-line.ts'
import { EXIT } from './exit.ts'
import { hintMissing } from './hint-missing.ts'
import type { CommandInvocation } from './invocation.ts'
import { report } from './report.ts'
import { requireOut, resolveOptions } from './resolve-options.ts'
import type { Terminal } from './terminal.ts'
import { showCount } from '../text/lists.ts'

/** Problems of the output folder that leave nothing to compare with. */
const IMPOSSIBLE_CODES: readonly string[] = ['LEX4003', 'LEX4009']

/** `lexgen check <sources..> -o <dir>`. */
export async function runCheck(invocation: CommandInvocation, terminal: Terminal): Promise<number> {
  const { options, given, sources } = await resolveOptions(invocation, terminal.cwd)
  const out = requireOut(options)
  const result = await check({ ...given, out, sources, cwd: terminal.cwd, stdin: terminal.stdin })
  const flags = { ...result.adopted, ...invocation.flags }
  const hints = hintMissing(result.missing, { ...invocation, sources, flags }, terminal.program)
  await report(result.diagnostics, result.sources, options, terminal, 'stdout', hints)
  if (result.failed) return exitOfFailure(result)
  if (options.diff && result.findings.length > 0) {
    const { printHunks } = await import('../drift/hunks.ts')
    await terminal[options.format === 'text' ? 'stdout' : 'stderr'](printHunks(result.findings, result.folder))
  }
  const command = makeVisible(printCommandLine({ ...invocation, flags }, terminal.program))
  if (!result.ok) {
    for (const cause of result.causes) terminal.stderr(`${makeVisible(cause)}\n`)
    terminal.stderr(`to mend it, run: ${command}\n`)
    return EXIT.findings
  }
  if (options.quiet) return EXIT.clean
  const { length } = result.findings
  const shown = makeVisible(out)
  if (length === 0) terminal.stderr(`${shown} is current\n`)
  else {
    terminal.stderr(`${shown} is current, but for the layout of ${showCount(length, 'file')} (--verbose names them)\n`)
    for (const cause of result.causes) terminal.stderr(`${makeVisible(cause)}\n`)
    terminal.stderr(`to lay it out as lexgen does, run: ${command}\n`)
  }
  return EXIT.clean
}

function exitOfFailure({ diagnostics }: CheckResult): number {
  if (diagnostics.some(({ code }) => IMPOSSIBLE_CODES.includes(code))) return EXIT.impossible
  // Without an error it was --strict that let warnings fail.
  return hasErrors(diagnostics) ? EXIT.failed : EXIT.findings
}
