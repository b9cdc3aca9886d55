import { ConfigError } from '../options/parse-config.ts'
import { UsageError } from './usage-error.ts'
import type { Terminal } from './terminal.ts'
import { processTerminal } from './terminal.ts'
import { runCommand } from './commands.ts'
import { EXIT } from './exit.ts'

/**
 * Runs lexgen with the arguments after the program's name and gives back the exit code: 0 clean, 1 findings, 2 bad usage, config or
 * lexicon, or a bug, 3 a comparison that was impossible. Never prompts.
 */
export async function main(args: readonly string[], terminal: Terminal = processTerminal()): Promise<number> {
  try {
    return await runCommand(args, terminal)
  } catch (error) {
    if (error instanceof UsageError || error instanceof ConfigError) {
      terminal.stderr(`lexgen: ${error.message}\n`)
      return EXIT.failed
    }
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
    terminal.stderr(`lexgen: internal error, please report it with the input that caused it\n${text}\n`)
    return EXIT.failed
  }
}
