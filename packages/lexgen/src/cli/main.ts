import type { Terminal } from './terminal.ts'
import { guardTerminal, processTerminal } from './terminal.ts'
import { runCommand } from './commands.ts'
import { describeRefusal } from './refusal.ts'
import { EXIT } from './exit.ts'

/**
 * Runs lexgen with the arguments after the program's name; gives back the exit code once everything is printed: 0 clean, 1 findings,
 * 2 bad usage, config or lexicon, output that nothing takes, or a bug, 3 a comparison that was impossible. Never prompts.
 */
export async function runProcess(args: readonly string[]): Promise<number> {
  const terminal = processTerminal()
  process.once('exit', reportEarlyEnd)
  const code = await main(args, terminal)
  process.off('exit', reportEarlyEnd)
  return (await terminal.finish()) ? code : EXIT.failed
}

/** A module of the user's that ends the process must not make a run that did nothing look clean. */
function reportEarlyEnd(): void {
  process.stderr.write('lexgen: expected to come to the end, found that a config or module ended the process\n')
  process.exitCode = EXIT.failed
}

/** The same with a terminal of the caller's; gives back the exit code. */
export async function main(args: readonly string[], terminal: Terminal): Promise<number> {
  const guarded = guardTerminal(terminal)
  try {
    return await runCommand(args, guarded)
  } catch (error) {
    const refusal = describeRefusal(error)
    if (refusal !== undefined) {
      guarded.stderr(refusal)
      return EXIT.failed
    }
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
    guarded.stderr(`lexgen: internal error, please report it with the input that caused it\n${text}\n`)
    return EXIT.failed
  }
}
