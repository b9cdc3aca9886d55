import { existsSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { optionsOf } from '../api/options.ts'
import { DRIFT_FORMATS } from '../drift/lexicons/print-report.ts'
import { type OptionSpec, flagName } from '../options/option-table.ts'
import { COMMANDS, COMMAND_NAMES, type CommandName, RULE_FORMATS } from './command-names.ts'
import { listExplained } from './explain-command.ts'
import { type NamedOption, findFirstWord, spellingsOf } from './spellings.ts'

/** A word that may come next, and what it is, for shells that show it. */
export interface Completion {
  readonly word: string
  readonly summary: string
}

/** Flags that every command has, and that stand in no table. */
const COMMON_FLAGS: readonly Completion[] = [
  { word: '--help', summary: 'Show the help' },
  { word: '--version', summary: 'Show the version' },
]

/**
 * What the last of some words may become, words being all that was typed after the program's name. Nothing where it is the name of a
 * file or a folder, which shells complete by themselves.
 */
export function completeWords(words: readonly string[], cwd: string): readonly Completion[] {
  const current = words.at(-1) ?? ''
  const before = words.slice(0, -1)
  if (before.includes('--')) return []
  const found = candidatesFor(current, before, cwd)
  return found.filter(({ word }) => word.startsWith(current))
}

function candidatesFor(current: string, before: readonly string[], cwd: string): readonly Completion[] {
  const first = before[findFirstWord(before)]
  const command = COMMAND_NAMES.find((name) => name === first) as CommandName | undefined
  const options = listOptionsOf(command ?? 'generate')
  const awaiting = findAwaiting(before, options)
  if (awaiting !== undefined) return choicesOf(awaiting)
  if (current.startsWith('-')) return [...options.flatMap(completeFlag), ...COMMON_FLAGS]
  if (first === undefined) return completeFirst(current, cwd)
  if (first === 'help') return before.length === 1 ? COMMANDS.map(toCompletion) : []
  return command === 'explain' ? listExplained().map(([word, summary]) => ({ word, summary })) : []
}

/** Commands; beside those, also the sources of the folder, which shells only complete where no command fits. */
function completeFirst(current: string, cwd: string): readonly Completion[] {
  const commands = [...COMMANDS.map(toCompletion), { word: 'help', summary: 'Show the help of a command' }]
  if (!commands.some(({ word }) => word.startsWith(current))) return []
  const entries = existsSync(cwd) ? readdirSync(resolve(cwd), { withFileTypes: true }) : []
  const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
  return [...commands, ...folders.map(({ name }) => ({ word: `${name}/`, summary: 'Folder of lexicons' }))]
}

function toCompletion({ name, summary }: (typeof COMMANDS)[number]): Completion {
  return { word: name, summary }
}

/** The option whose value the next word is. Shells take `--format=json` apart at the equals sign. */
function findAwaiting(before: readonly string[], options: readonly NamedOption[]): OptionSpec | undefined {
  const flag = before.at(-1) === '=' ? before.at(-2) : before.at(-1)
  const option = options.find(
    ({ name, spec }) => flag === `--${flagName(name, spec)}` || (spec.alias !== undefined && flag === `-${spec.alias}`),
  )
  return option?.spec.kind === 'boolean' ? undefined : option?.spec
}

function completeFlag({ name, spec }: NamedOption): readonly Completion[] {
  const [flag = '', negated] = spellingsOf({ name, spec })
  const { summary } = spec
  return [
    { word: flag, summary },
    ...(negated !== undefined && spec.default === true ? [{ word: negated, summary: `Not: ${summary}` }] : []),
  ]
}

function choicesOf({ choices = [], summary }: OptionSpec): readonly Completion[] {
  return choices.map((word) => ({ word, summary }))
}

/** The options of a command, with the choices of those that no table has. */
function listOptionsOf(command: CommandName): readonly NamedOption[] {
  if (command === 'rules')
    return [
      { name: 'format', spec: { kind: 'choice', choices: RULE_FORMATS, summary: 'Format of the list', commands: [] } },
    ]
  return optionsOf(command).map((option) =>
    command === 'diff' && option.name === 'format'
      ? { ...option, spec: { ...option.spec, choices: DRIFT_FORMATS } }
      : option,
  )
}
