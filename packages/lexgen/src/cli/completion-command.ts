import { printCompletionScript } from './arguments.ts'
import { type Completion, completeWords } from './complete.ts'
import type { Terminal } from './terminal.ts'

/** `lexgen completion`: the script that makes a shell ask lexgen what may come next. */
export async function runCompletion(terminal: Terminal): Promise<void> {
  await terminal.stdout(await printCompletionScript())
}

/** What the script asks for; `words` are all that was typed, the program's name first. */
export async function answerShell(words: readonly string[], terminal: Terminal): Promise<void> {
  const found = completeWords(words.slice(1), terminal.cwd)
  const isZsh = terminal.env?.['SHELL']?.includes('zsh') === true
  await terminal.stdout(found.map((each) => `${isZsh ? describe(each) : each.word}\n`).join(''))
}

/** `word:what it is`, as zsh has it. */
function describe({ word, summary }: Completion): string {
  return `${word.replaceAll(':', '\\:')}:${summary}`
}
