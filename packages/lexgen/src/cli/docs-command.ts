import type { CommandInvocation } from './invocation.ts'
import { makeOrCheck } from './make-or-check.ts'
import { resolveOptions } from './resolve-options.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

/** `lexgen docs <sources..> -o <dir>`. */
export async function runDocs(invocation: CommandInvocation, terminal: Terminal): Promise<number> {
  const resolved = await resolveOptions(invocation, terminal.cwd)
  const { docsInto } = resolved.options
  if (docsInto !== undefined) {
    const { runSection } = await import('./section-command.ts')
    return runSection(invocation, docsInto, resolved, terminal)
  }
  rejectSectionFlags(invocation)
  return makeOrCheck('docs', invocation, resolved, terminal)
}

function rejectSectionFlags({ flags }: CommandInvocation): void {
  const flag = flags.docsNamespace !== undefined ? '--namespace' : flags.docsStyle !== undefined ? '--style' : undefined
  if (flag !== undefined) throw new UsageError(`expected --into beside ${flag}, which is about a section of a page`)
}
