import { make } from '../api/generate.ts'
import type { MakingCommand } from '../text/making-commands.ts'
import type { CommandInvocation } from './invocation.ts'
import { reportMade } from './report-made.ts'
import { type Resolved, requireOut } from './resolve-options.ts'
import { type Terminal, progressOf } from './terminal.ts'

/** Runs a command that makes a folder, and that with `--check` says whether the folder is current; gives back the exit code. */
export async function makeOrCheck(
  command: MakingCommand,
  invocation: CommandInvocation,
  resolved: Resolved,
  terminal: Terminal,
): Promise<number> {
  const { options, sources } = resolved
  if (options.check) {
    const { checkResolved } = await import('./check-command.ts')
    return checkResolved(invocation, resolved, terminal, command)
  }
  const out = requireOut(options)
  const { cwd, stdin } = terminal
  const progress = progressOf(terminal, options)
  const result = await make(command, { ...options, out, sources, cwd, stdin, progress })
  return reportMade(result, options, { ...invocation, sources }, terminal)
}
