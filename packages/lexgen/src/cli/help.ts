import { optionsOf } from '../api/options.ts'
import { wrapText } from '../diagnostics/explain.ts'
import { findNearest } from '../diagnostics/nearest.ts'
import { type OptionSpec, flagName } from '../options/option-table.ts'
import { DIFF_OPTIONS } from '../options/diff-options.ts'
import { RUN_OPTIONS, SOURCE_OPTIONS } from '../options/options.ts'
import { describeSources } from '../sources/schemes.ts'
import { VERSION } from '../text/version.ts'
import { COMMANDS, COMMAND_NAMES, type CommandHelp } from './command-names.ts'
import { UsageError } from './usage-error.ts'

/** Widest help, in columns; a terminal may be narrower. */
const MAX_COLUMNS = 80
const MIN_COLUMNS = 40
/** Text that has fewer columns than this beside the flags stands below them. */
const MIN_TEXT_COLUMNS = 34
const INDENT = 2
const NARROW_MARGIN = 8

type Row = readonly [left: string, text: string]

const HELP_ROW: Row = ['-h, --help', 'Show this help']
const VERSION_ROW: Row = ['-v, --version', 'Show the version']
const RULES_ROW: Row = ['    --format <choice>', 'Format of the list (text, json; default: text)']

/** What arguments that ask for help, or for the version, are answered with. Throws a UsageError for the help of what is no command. */
export function answerHelp(args: readonly string[], columns: number | undefined): string {
  const [first, second] = args
  if (args.includes('--help') || args.includes('-h')) {
    const command = COMMANDS.find(({ name }) => args.includes(name))
    return printHelp(command, columns)
  }
  return first === 'help' ? printHelp(commandAfterHelp(second), columns) : `${VERSION}\n`
}

function commandAfterHelp(word: string | undefined): CommandHelp | undefined {
  const command = COMMANDS.find(({ name }) => name === word)
  if (word === undefined || command !== undefined) return command
  const near = findNearest(word, COMMAND_NAMES)
  throw new UsageError(
    `expected a command (${COMMAND_NAMES.join(', ')}) after help, found ${word}${near === undefined ? '' : `; did you mean ${near}?`}`,
  )
}

/** The help of one command, or of all. Lines are no wider than 80 columns, or than a terminal of `columns`. */
export function printHelp(command: CommandHelp | undefined, columns: number = MAX_COLUMNS): string {
  const width = Math.max(MIN_COLUMNS, Math.min(MAX_COLUMNS, columns))
  const shown = command ?? COMMANDS[0]
  const options = shown === undefined ? [] : listSections(shown)
  const left = columnsFor(options.flatMap(([, rows]) => rows))
  const sections = [
    ...(command === undefined ? introduce(width) : [`Usage: lexgen ${command.usage}`, command.summary]),
    ...options.map(([title, rows]) => printSection(title, rows, left, width)),
    ...(command === undefined ? ['lexgen help <command> shows the options of that command.'] : []),
    ...(takesSources(shown) ? [`Sources: ${describeSources()}.`] : []),
  ]
  return `${sections.map((section) => wrapLines(section, width)).join('\n\n')}\n`
}

function introduce(width: number): string[] {
  const rows = COMMANDS.map(({ usage, summary }): Row => [`lexgen ${usage}`, summary])
  return ['lexgen turns AT Protocol lexicons into TypeScript.', printSection('Commands', rows, columnsFor(rows), width)]
}

function takesSources(command: CommandHelp | undefined): boolean {
  return command?.usage.includes('<sources..>') === true
}

/** The options of a command by what they are about. */
function listSections({ name }: CommandHelp): [title: string, rows: Row[]][] {
  const own = optionsOf(name)
  const rowsOf = (isOfGroup: (option: string) => boolean): Row[] =>
    own
      .filter((option) => isOfGroup(option.name))
      .map((option): Row => [printFlags(option.name, option.spec), describe(option.spec)])
  const isSource = (option: string): boolean => Object.hasOwn(SOURCE_OPTIONS, option)
  const isRun = (option: string): boolean => [RUN_OPTIONS, DIFF_OPTIONS].some((rows) => Object.hasOwn(rows, option))
  const sections: [string, Row[]][] = [
    ['Which lexicons, and where to', rowsOf(isSource)],
    ['What is generated', rowsOf((option) => !isSource(option) && !isRun(option))],
    ['How to run', [...rowsOf(isRun), ...(name === 'rules' ? [RULES_ROW] : []), HELP_ROW, VERSION_ROW]],
  ]
  const filled = sections.filter(([, rows]) => rows.length > 0)
  return filled.length > 1 ? filled : filled.map(([, rows]) => ['Options', rows])
}

// `-o, --out <dir>`, `    --[no-]client`
function printFlags(name: string, spec: OptionSpec): string {
  const short = spec.alias === undefined ? '    ' : `-${spec.alias}, `
  if (spec.kind === 'boolean') return `${short}--${spec.default === true ? '[no-]' : ''}${flagName(name, spec)}`
  return `${short}--${flagName(name, spec)} <${spec.kind === 'choice' ? 'choice' : (spec.value ?? 'text')}>`
}

function describe({ summary, choices, default: standard }: OptionSpec): string {
  if (choices) return `${summary} (${choices.join(', ')}; default: ${standard})`
  return typeof standard === 'string' ? `${summary} (default: ${standard})` : summary
}

/** Where the second column of some rows begins. */
function columnsFor(rows: readonly Row[]): number {
  return INDENT + Math.max(...rows.map(([flags]) => flags.length)) + 2
}

/** Rows in two columns, the second from `left` on, or with the text below where that would be too narrow. */
function printSection(title: string, rows: readonly Row[], left: number, width: number): string {
  const isNarrow = width - left < MIN_TEXT_COLUMNS
  const margin = isNarrow ? NARROW_MARGIN : left
  const lines = rows.map(([flags, text]) => {
    const wrapped = wrapText(text, width - margin).replaceAll('\n', `\n${' '.repeat(margin)}`)
    const start = ' '.repeat(INDENT) + flags
    return isNarrow ? `${start}\n${' '.repeat(margin)}${wrapped}` : `${start.padEnd(margin)}${wrapped}`
  })
  return [`${title}:`, ...lines].join('\n')
}

/** Text in lines of a width; what is laid out already stays. */
function wrapLines(text: string, width: number): string {
  return text.includes('\n') ? text : wrapText(text, width)
}
