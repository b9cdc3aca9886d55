import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { suggestNearest } from '../diagnostics/nearest.ts'
import { COMMAND_NAMES } from './command-names.ts'
import { findFirstWord } from './spellings.ts'
import { UsageError } from './usage-error.ts'

/** What people look for under another name, and what it is here. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ['gen', 'generate'],
  ['gen-api', 'generate'],
  ['build', 'generate'],
  ['codegen', 'generate'],
  ['watch', 'generate --watch'],
  ['verify', 'check'],
  ['fix', 'check --fix'],
  ['validate', 'lint'],
  ['compare', 'diff'],
  ['breaking', 'diff'],
  ['drift', 'diff'],
  ['schema', 'json-schema'],
  ['documentation', 'docs'],
  ['setup', 'init'],
  ['create', 'init'],
])

/** What a word that may be a command is like: a path has dots or slashes, a scheme a colon. */
const WORD = /^[A-Za-z][\w-]*$/

/** `; did you mean check?`, or nothing where no command is near. */
export function suggestCommand(word: string): string {
  const meant = OTHER_NAMES.get(word.toLowerCase())
  return meant === undefined ? suggestNearest(word, COMMAND_NAMES) : `; did you mean ${meant}?`
}

/**
 * Throws a UsageError where the first word is neither a command nor something that is there, and a command is near: `lexgen chekc lexicons`
 * would otherwise generate from a folder of that name. `isAlone` says that nothing tells it to be a source; then a command need not be near.
 */
export function rejectUnknownCommand(args: readonly string[], cwd: string, isAlone: boolean): void {
  const word = args[findFirstWord(args)]
  if (word === undefined || !WORD.test(word) || COMMAND_NAMES.includes(word) || existsSync(resolve(cwd, word))) return
  const suggestion = suggestCommand(word)
  if (suggestion !== '') throw new UsageError(`expected a command or a source, found ${word}${suggestion}`)
  if (!isAlone) return
  throw new UsageError(
    `expected a command (${COMMAND_NAMES.join(', ')}) or a source, found ${word}: there is no file or folder of that name`,
  )
}
