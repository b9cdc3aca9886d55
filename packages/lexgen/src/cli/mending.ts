import type { CheckResult } from '../api/check.ts'
import type { Hint } from '../diagnostics/hint.ts'
import { makeVisible } from '../diagnostics/visible.ts'
import { joinNames } from '../text/lists.ts'
import { printCommandLine } from './command-line.ts'
import type { CommandInvocation } from './invocation.ts'

/** Greatest number of files that are named as in the way. */
const MAX_NAMED = 5

/** What has to be done, in words, and the command that does it. */
export interface Mending {
  readonly message: string
  readonly command: string
}

/** What has to be done about an output that is not what the lexicons call for: one step, or one behind another by hand. */
export function describeMending(
  { ok, inTheWay, command: made }: CheckResult,
  invocation: CommandInvocation,
  program: string,
): Mending {
  const aim = ok ? 'to lay it out as lexgen does' : 'to mend it'
  const clear = inTheWay.length === 0 ? '' : `move or delete ${joinNames(inTheWay, MAX_NAMED)}, then `
  const input = invocation.sources.includes('-') ? ' with the same standard input' : ''
  return { message: `${aim}, ${clear}run${input}`, command: printCommandLine(invocation, program, undefined, made) }
}

/** For people: each cause once, then what mends all of them. */
export function printMending(causes: CheckResult['causes'], { message, command }: Mending): string {
  return [...causes, `${message}: ${command}`].map((line) => `${makeVisible(line)}\n`).join('')
}

/** The same for formats that programs read. */
export function hintMending(causes: CheckResult['causes'], { message, command }: Mending): Hint[] {
  return [...causes.map((cause) => ({ message: cause, commands: [] })), { message, commands: [command] }]
}
