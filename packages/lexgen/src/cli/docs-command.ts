import { docs } from '../api/docs.ts'
import { hintMissing } from './hint-missing.ts'
import type { CommandInvocation } from './invocation.ts'
import { reportMade } from './report-made.ts'
import { requireOut, resolveOptions } from './resolve-options.ts'
import type { Terminal } from './terminal.ts'

/** `lexgen docs <sources..> -o <dir>`. */
export async function runDocs(invocation: CommandInvocation, terminal: Terminal): Promise<number> {
  const { options, sources } = await resolveOptions(invocation, terminal.cwd)
  if (options.check) {
    const { runCheck } = await import('./check-command.ts')
    return runCheck(invocation, terminal, 'docs')
  }
  const out = requireOut(options)
  const result = await docs({ ...options, out, sources, cwd: terminal.cwd, stdin: terminal.stdin })
  const hints = hintMissing(result.missing, { ...invocation, sources }, terminal.program)
  return reportMade(result, options, terminal, hints)
}
