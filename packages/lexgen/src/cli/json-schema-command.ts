import type { CommandInvocation } from './invocation.ts'
import { makeOrCheck } from './make-or-check.ts'
import { resolveOptions } from './resolve-options.ts'
import type { Terminal } from './terminal.ts'

/** `lexgen json-schema <sources..> -o <dir>`. */
export async function runJsonSchema(invocation: CommandInvocation, terminal: Terminal): Promise<number> {
  return makeOrCheck('json-schema', invocation, await resolveOptions(invocation, terminal.cwd), terminal)
}
