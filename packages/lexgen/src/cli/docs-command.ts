import { docs } from '../api/docs.ts'
import { hintMissing } from './hint-missing.ts'
import type { CommandInvocation } from './invocation.ts'
import { reportMade } from './report-made.ts'
import { requireOut, resolveOptions } from './resolve-options.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

/** `lexgen docs <sources..> -o <dir>`. */
export async function runDocs(invocation: CommandInvocation, terminal: Terminal): Promise<number> {
  const resolved = await resolveOptions(invocation, terminal.cwd)
  const { options, sources } = resolved
  if (options.docsInto !== undefined) {
    const { runSection } = await import('./section-command.ts')
    return runSection(invocation, options.docsInto, resolved, terminal)
  }
  rejectSectionFlags(invocation)
  if (options.check) {
    const { runCheck } = await import('./check-command.ts')
    return runCheck(invocation, terminal, 'docs')
  }
  const out = requireOut(options)
  const result = await docs({ ...options, out, sources, cwd: terminal.cwd, stdin: terminal.stdin })
  const hints = hintMissing(result.missing, { ...invocation, sources }, terminal.program)
  return reportMade(result, options, terminal, hints)
}

function rejectSectionFlags({ flags }: CommandInvocation): void {
  const flag = flags.docsNamespace !== undefined ? '--namespace' : flags.docsStyle !== undefined ? '--style' : undefined
  if (flag !== undefined) throw new UsageError(`expected --into beside ${flag}, which is about a section of a page`)
}
