import type { Command } from '../options/option-table.ts'

/** What the program is called where it is installed. */
export const PROGRAM = 'lexgen'

/** What shells ask, as the script of yargs has it. */
export const COMPLETION_FLAG = '--get-yargs-completions'

/** A word that is a command when it comes first. */
export type CommandName = Command | 'explain' | 'rules' | 'completion'

/** A command as the help shows it; `command-guides.ts` tells more of each. */
export interface CommandHelp {
  readonly name: CommandName
  /** What to type, after the program's name. */
  readonly usage: string
  readonly summary: string
}

/** Every command that there is, in the order of the help. */
export const COMMANDS: readonly CommandHelp[] = [
  { name: 'generate', usage: '<sources..> -o <dir>', summary: 'Generate TypeScript from lexicons' },
  { name: 'json-schema', usage: 'json-schema <sources..> -o <dir>', summary: 'Write JSON Schema of every definition' },
  { name: 'docs', usage: 'docs <sources..> -o <dir>', summary: 'Write documentation: a site, or Markdown' },
  { name: 'check', usage: 'check <sources..> -o <dir>', summary: 'Is the generated code current?' },
  { name: 'lint', usage: 'lint <sources..>', summary: 'Find problems and bad style in lexicons' },
  { name: 'diff', usage: 'diff [base] [head]', summary: 'Whom does a change of lexicons break?' },
  { name: 'init', usage: 'init [sources..] [-o <dir>]', summary: 'Set up lexgen in the project of this folder' },
  { name: 'explain', usage: 'explain <code|rule>', summary: 'What a code or a rule means' },
  { name: 'rules', usage: 'rules', summary: 'List the rules of lint and diff' },
  { name: 'completion', usage: 'completion', summary: 'Print a script by which bash or zsh completes' },
]

/** Formats of `lexgen rules`, the first of which is the default. */
export const RULE_FORMATS = ['text', 'json'] as const

/** The words that are commands when they come first. */
export const COMMAND_NAMES: readonly string[] = COMMANDS.map(({ name }) => name)

const HELP_FLAGS: readonly string[] = ['--help', '-h', '--version', '-v']

/** Whether arguments, without those after `--`, ask what lexgen does or is, and for nothing else. */
export function asksForHelp(args: readonly string[]): boolean {
  return (
    args[0] === 'help' || (args[0] === 'version' && args.length === 1) || args.some((arg) => HELP_FLAGS.includes(arg))
  )
}
