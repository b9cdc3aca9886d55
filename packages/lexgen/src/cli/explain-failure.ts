import { listOptions, optionsOf } from '../api/options.ts'
import { COMMAND_NAMES } from './command-names.ts'
import { suggestNearest } from '../diagnostics/nearest.ts'
import { joinAlternatives } from '../text/lists.ts'
import { type NamedOption, findFirstWord, listAllOptions, spellingsOf } from './spellings.ts'
import { UsageError } from './usage-error.ts'

/** Flags that every command has. */
const COMMON_FLAGS: readonly string[] = ['--help', '-h', '--version', '-v']

/** What yargs says, by the shape of its sentences, and what it means. `help` says where to read more. */
const MEANINGS: readonly (readonly [RegExp, (help: string, ...parts: string[]) => string])[] = [
  [
    /^Not enough arguments following: (.+)$/,
    (help, flag = '') => `expected a value after ${showFlag(flag)}, found none ${help}`,
  ],
  [/^Not enough non-option arguments/, () => 'expected a code or a rule, found none: lexgen explain <code or rule>'],
  [/^Unknown (?:argument|command)s?: (.+)$/, (help, words) => `expected no further word, found ${words} ${help}`],
  [
    /^Invalid values: Argument: (.+?), Given: (.*), Choices: (.+)$/,
    (_help, flag = '', given = '', choices = '') =>
      `expected ${showFlag(flag)} to be one of ${choices.replaceAll('"', '')}, found ${given}${suggestNearest(given.replaceAll('"', ''), choices.replaceAll('"', '').split(', '))}`,
  ],
]

/**
 * Throws a UsageError for a switch that is given what it cannot take, and for `--no-out`, both of which yargs makes the best of. What comes
 * after an option that wants a value is that value, unless it looks like an option itself.
 */
export function rejectUnclearSwitches(args: readonly string[]): void {
  const switches = listOptions().filter(({ spec }) => spec.kind === 'boolean')
  const spellings = new Map(
    switches.flatMap((option) => spellingsOf(option).map((each) => [each, option.spec] as const)),
  )
  for (const { spec } of switches) if (spec.alias !== undefined) spellings.set(`-${spec.alias}`, spec)
  for (const arg of args) {
    const [flag = '', ...rest] = arg.split('=')
    const value = rest.join('=')
    const isHelp = COMMON_FLAGS.includes(flag)
    const isTruth = !isHelp && !flag.startsWith('--no-') && (value === 'true' || value === 'false')
    if ((isHelp || spellings.has(flag)) && rest.length > 0 && !isTruth)
      throw new UsageError(`expected ${flag} alone, found it with the value ${JSON.stringify(value)}`)
    const named = `--${flag.slice('--no-'.length)}`
    if (
      flag.startsWith('--no-') &&
      listOptions().some((option) => !spellings.has(named) && spellingsOf(option).includes(named))
    )
      throw new UsageError(
        `expected an option of lexgen, found ${flag}; ${named} takes a value and cannot be switched off`,
      )
  }
}

/** What yargs says in one line of the form that lexgen's own messages have, with the option that may have been meant. */
export function explainFailure(message: string, args: readonly string[]): string {
  const line = message.replaceAll(/\s*\n\s*/g, ' ').trim()
  const word = args[findFirstWord(args)]
  const command = COMMAND_NAMES.find((name) => name === word) ?? 'generate'
  const help = command === 'generate' ? '(lexgen --help lists the options)' : `(lexgen help ${command} tells more)`
  const unknown = line.startsWith('Unknown argument') ? findUnknownFlag(args, command) : undefined
  if (unknown !== undefined) {
    const others = commandsWith(unknown)
    if (others.length > 0)
      return `expected an option of lexgen ${command}, found ${unknown}, which lexgen ${joinAlternatives(others)} has`
    return `expected an option of lexgen, found ${unknown}${suggestNearest(unknown, flagsOf(command)) || ` ${help}`}`
  }
  for (const [pattern, meaning] of MEANINGS) {
    const match = pattern.exec(line)
    if (match) return meaning(help, ...match.slice(1))
  }
  return `${line} ${help}`
}

function findUnknownFlag(args: readonly string[], command: string): string | undefined {
  const known = flagsOf(command)
  return args
    .filter((arg) => /^--|^-[a-z]$/.test(arg))
    .map((arg) => arg.split('=', 1)[0] ?? arg)
    .find((flag) => !known.includes(flag))
}

function flagsOf(command: string): string[] {
  return [...optionsOf(command).flatMap(allSpellingsOf), ...COMMON_FLAGS]
}

/** The commands that have a flag. */
function commandsWith(flag: string): readonly string[] {
  return listAllOptions().find((option) => allSpellingsOf(option).includes(flag))?.spec.commands ?? []
}

function allSpellingsOf(option: NamedOption): readonly string[] {
  const { alias } = option.spec
  return alias === undefined ? spellingsOf(option) : [...spellingsOf(option), `-${alias}`]
}

function showFlag(name: string): string {
  return name.length === 1 ? `-${name}` : `--${name}`
}
