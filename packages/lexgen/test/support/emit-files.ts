import { type Options, defaultOptions } from '../../src/api/options.ts'
import { NO_FACTS } from '../../src/emit/emitter.ts'
import { claimantsOf, emittersOf } from '../../src/emit/emitters.ts'
import { type EmitRequest, claimSymbols, runEmitters } from '../../src/emit/run-emitters.ts'
import { DEFAULT_STYLE } from '../../src/layout/style.ts'
import type { LinkedProgram } from '../../src/program/program.ts'
import type { MakingCommand } from '../../src/text/making-commands.ts'

/** The text of every file that a command makes of a program, by path; nothing is written. Options and settings are the defaults but for those given. */
export function emitFiles(
  command: MakingCommand,
  program: LinkedProgram,
  options: Partial<Options>,
  settings: Partial<EmitRequest> = {},
): Map<string, string> {
  const all = { ...defaultOptions(), ...options }
  const files = runEmitters(emittersOf(command), {
    program,
    documents: program.documents,
    symbols: claimSymbols(claimantsOf(command), program, all),
    options: all,
    texts: new Map(),
    style: DEFAULT_STYLE,
    runtime: '@lexgen/xrpc',
    importExtension: 'js',
    externals: new Map(),
    facts: NO_FACTS,
    note: () => undefined,
    sourceFolder: '',
    ...settings,
  })
  return new Map([...files].map(({ path, text }) => [path, text]))
}
