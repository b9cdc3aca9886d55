import { UsageError } from './usage-error.ts'

/** The words that are commands when they come first. */
export const COMMAND_NAMES: readonly string[] = ['generate', 'check', 'lint', 'explain', 'rules']

/**
 * Commands that people look for and lexgen does not have (`init`, `diff`, `docs` and `json-schema` are kept for what it may have one
 * day). They are never read as sources: what is generated from a folder today must not run a command tomorrow.
 */
export const MISSING_COMMANDS: readonly string[] = ['init', 'diff', 'docs', 'json-schema', 'completion']

/** Throws a UsageError where a word in the place of a command is one that lexgen does not have. */
export function rejectMissingCommand(word: string | undefined): void {
  if (word === undefined || !MISSING_COMMANDS.includes(word)) return
  throw new UsageError(
    `expected a command (${COMMAND_NAMES.join(', ')}) or a source, found ${word}, a command that lexgen does not have; a folder of that name is ./${word}`,
  )
}
