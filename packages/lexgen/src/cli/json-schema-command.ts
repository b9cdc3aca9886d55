import { jsonSchema } from '../api/json-schema.ts'
import { hintMissing } from './hint-missing.ts'
import type { CommandInvocation } from './invocation.ts'
import { requireOut, resolveOptions } from './resolve-options.ts'
import { reportMade } from './report-made.ts'
import type { Terminal } from './terminal.ts'

/** `lexgen json-schema <sources..> -o <dir>`. */
export async function runJsonSchema(invocation: CommandInvocation, terminal: Terminal): Promise<number> {
  const { options, sources } = await resolveOptions(invocation, terminal.cwd)
  if (options.check) {
    const { runCheck } = await import('./check-command.ts')
    return runCheck(invocation, terminal, 'json-schema')
  }
  const out = requireOut(options)
  const result = await jsonSchema({ ...options, out, sources, cwd: terminal.cwd, stdin: terminal.stdin })
  const hints = hintMissing(result.missing, { ...invocation, sources }, terminal.program)
  return reportMade(result, options, terminal, hints)
}
