import { optionsOf } from '../api/options.ts'
import { wrapText } from '../diagnostics/explain.ts'
import { type OptionSpec, flagName } from '../options/option-table.ts'
import { DIFF_OPTIONS } from '../options/diff-options.ts'
import { RUN_OPTIONS, SOURCE_OPTIONS } from '../options/options.ts'
import { describeSources } from '../sources/schemes.ts'
import { VERSION } from '../text/version.ts'
import { type CommandGuide, GUIDES } from './command-guides.ts'
import { COMMANDS, COMMAND_NAMES, type CommandHelp, type CommandName, RULE_FORMATS } from './command-names.ts'
import { EXIT } from './exit.ts'
import { type NamedOption, findFirstWord } from './spellings.ts'
import { suggestCommand } from './unknown-command.ts'
import { UsageError } from './usage-error.ts'

/** Widest help, in columns; a terminal may be narrower. */
const MAX_COLUMNS = 80
const MIN_COLUMNS = 40
/** Text that has fewer columns than this beside the flags stands below them. */
const MIN_TEXT_COLUMNS = 34
const INDENT = 2
const NARROW_MARGIN = 8
/** Stands for a blank at which no line ends. */
const NO_BREAK = '\u00a0'

type Row = readonly [left: string, text: string]

const HELP_ROW: Row = ['-h, --help', 'Show this help']
const VERSION_ROW: Row = ['-v, --version', 'Show the version']
const RULES_ROW: Row = [
  '    --format <choice>',
  `Format of the list (${RULE_FORMATS.join(', ')}; default: ${RULE_FORMATS[0]})`,
]

/** What arguments that ask for help, or for the version, are answered with. Throws a UsageError for the help of what is no command. */
export function answerHelp(args: readonly string[], columns: number | undefined): string {
  const [first, second] = args
  if (first === 'help') return printHelp(commandAfterHelp(isFlag(second) ? undefined : second), columns)
  if (!args.includes('--help') && !args.includes('-h')) return `${VERSION}\n`
  const word = args[findFirstWord(args)]
  return printHelp(
    COMMANDS.find(({ name }) => name === word),
    columns,
  )
}

function isFlag(arg: string | undefined): boolean {
  return arg?.startsWith('-') === true
}

function commandAfterHelp(word: string | undefined): CommandHelp | undefined {
  const command = COMMANDS.find(({ name }) => name === word)
  if (word === undefined || command !== undefined) return command
  throw new UsageError(
    `expected a command (${COMMAND_NAMES.join(', ')}) after help, found ${word}${suggestCommand(word)}`,
  )
}

/** The help of one command, or of all. Lines are no wider than 80 columns, or than a terminal of `columns`. */
export function printHelp(command: CommandHelp | undefined, columns: number = MAX_COLUMNS): string {
  const width = Math.max(MIN_COLUMNS, Math.min(MAX_COLUMNS, columns))
  const name = command?.name ?? 'generate'
  const { examples, exits } = GUIDES[name]
  const options = listSections(name)
  const left = columnsFor(options.flatMap(([, rows]) => rows))
  const exitRows = listExits(exits)
  const sections = [
    ...(command === undefined ? introduce(width) : [`Usage: lexgen ${command.usage}`, command.summary]),
    ['Examples:', ...examples.map(([line, purpose]) => printExample(line, purpose, width))].join('\n'),
    ...options.map(([title, rows]) => printSection(title, rows, left, width)),
    ...(takesSources(command) ? [`Sources: ${describeSources()}.`] : []),
    printSection('Exit codes', exitRows, columnsFor(exitRows), width),
    ...(command === undefined
      ? ['These are the options and exit codes of generating; lexgen help <command> shows those of a command.']
      : []),
  ]
  return `${sections.map((section) => wrapLines(section, width)).join('\n\n')}\n`
}

/** `0  the folder is current`, a row for each code that there is. */
function listExits(exits: CommandGuide['exits']): Row[] {
  return Object.entries(EXIT).flatMap(([name, code]): Row[] => {
    const meaning = exits[name as keyof typeof EXIT]
    return meaning === undefined ? [] : [[String(code), meaning]]
  })
}

/** The purpose as a comment of shells, then the line, broken before options as shells allow it. */
function printExample(line: string, purpose: string, width: number): string {
  const indent = ' '.repeat(INDENT)
  const comment = wrapText(purpose, width - INDENT - '# '.length).replaceAll('\n', `\n${indent}# `)
  const whole = line.replaceAll(/ (?!-)/g, NO_BREAK)
  const broken = wrapText(whole, width - NARROW_MARGIN - ' \\'.length).replaceAll(NO_BREAK, ' ')
  return `${indent}# ${comment}\n${indent}${broken.replaceAll('\n', ` \\\n${indent}${indent}`)}`
}

function introduce(width: number): string[] {
  const rows = COMMANDS.map(({ usage, summary }): Row => [`lexgen ${usage}`, summary])
  return ['lexgen turns AT Protocol lexicons into TypeScript.', printSection('Commands', rows, columnsFor(rows), width)]
}

function takesSources(command: CommandHelp | undefined): boolean {
  return command === undefined || /[<[]sources\.\.[>\]]/.test(command.usage)
}

/** The options of a command by what they are about. */
function listSections(name: CommandName): [title: string, rows: Row[]][] {
  const own = optionsOf(name)
  const rowsOf = (isOfGroup: (option: string) => boolean): Row[] =>
    own
      .filter((option) => isOfGroup(option.name))
      .map((option): Row => [printFlags(option.name, option.spec), describe(option, name)])
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

function describe({ name, spec }: NamedOption, command: CommandName): string {
  const { summary, choices, default: standard } = spec
  const { quiet } = GUIDES[command]
  if (name === 'quiet' && quiet !== undefined) return `${summary}, not ${quiet}`
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
