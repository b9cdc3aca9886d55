import yargs, { type Argv, type Options as YargsOption } from 'yargs'
import { optionsOf } from '../api/options.ts'
import { type Command, type OptionSpec, flagName } from '../options/option-table.ts'
import {
  type CommandInvocation,
  type DiffInvocation,
  type InitInvocation,
  type Invocation,
  parseFlag,
} from './invocation.ts'
import { PROGRAM, RULE_FORMATS } from './command-names.ts'
import { splitArguments } from './split-arguments.ts'
import { explainFailure, rejectUnclearSwitches } from './explain-failure.ts'
import { UsageError } from './usage-error.ts'
import { STDIN_PATH, STDIN_SPEC } from '../sources/schemes.ts'

/** Stands for the source `-`, which yargs would drop. */
const STDIN_WORD = STDIN_PATH
const TAKES_NO_SOURCES: readonly string[] = ['explain', 'rules', 'completion']

/** Parses the arguments after the program's name. Throws a UsageError for what it does not know. */
export async function parseArguments(given: readonly string[]): Promise<Invocation> {
  const { args, literal } = splitArguments(given)
  rejectUnclearSwitches(args)
  let found: Invocation | undefined
  const run =
    (kind: CommandInvocation['kind'] | DiffInvocation['kind'] | InitInvocation['kind']) =>
    (argv: Record<string, unknown>): void => {
      const config = typeof argv['config'] === 'string' ? argv['config'] : undefined
      const sources = [...listOf(argv['sources']), ...literal]
      const flags = flagsOf(argv, kind)
      found = kind === 'init' ? { kind, sources, flags } : { kind, sources, flags, config }
    }
  const parser = yargs()
    .scriptName(PROGRAM)
    .locale('en')
    .parserConfiguration({
      'camel-case-expansion': true,
      'duplicate-arguments-array': true,
      'dot-notation': false,
      'greedy-arrays': false,
      'parse-numbers': false,
      'parse-positional-numbers': false,
    })
    .command(['generate [sources..]', '$0'], false, addOptions('generate'), run('generate'))
    .command('json-schema [sources..]', false, addOptions('json-schema'), run('json-schema'))
    .command('docs [sources..]', false, addOptions('docs'), run('docs'))
    .command('check [sources..]', false, addOptions('check'), run('check'))
    .command('lint [sources..]', false, addOptions('lint'), run('lint'))
    .command('diff [sources..]', false, addOptions('diff'), run('diff'))
    .command('init [sources..]', false, addOptions('init'), run('init'))
    .command(
      'explain <code|rule>',
      false,
      (each) => each.positional('code', { type: 'string' }),
      (argv: Record<string, unknown>) => {
        found = { kind: 'explain', word: String(argv['code']) }
      },
    )
    .command('completion', false, {}, () => {
      found = { kind: 'completion' }
    })
    .command(
      'rules',
      false,
      (each) => each.option('format', { choices: RULE_FORMATS, default: RULE_FORMATS[0] }),
      (argv: Record<string, unknown>) => {
        found = { kind: 'rules', format: String(argv['format']) }
      },
    )
    .strict()
    .version(false)
    .help(false)
    .exitProcess(false)
    .fail((message, error) => {
      // What yargs itself has to say comes as a message, or as an error of its own kind; any other error is passed on.
      if (error instanceof Error && error.name !== 'YError') throw error
      throw new UsageError(explainFailure(message ?? error.message, args))
    })
  // Commands that take no sources are to say so of these.
  const extra = TAKES_NO_SOURCES.includes(args[0] ?? '') ? literal : []
  const words = [...args, ...extra].map((arg) => (arg === STDIN_SPEC ? STDIN_WORD : arg))
  await parser.parseAsync(words)
  if (!found) throw new UsageError('expected sources (lexgen --help lists the options)')
  return found
}

/** The script by which bash or zsh, whichever the environment says, asks lexgen what may come next. */
export async function printCompletionScript(): Promise<string> {
  return new Promise((done, fail) => {
    const parser = yargs().scriptName(PROGRAM).completion('completion', false).exitProcess(false)
    void parser.parse(['completion'], {}, (error: unknown, _argv: unknown, script: string) => {
      if (error instanceof Error) fail(error)
      else done(`${script.trimEnd()}\n`)
    })
  })
}

function addOptions(command: Command) {
  return (parser: Argv): Argv => {
    parser.positional('sources', { type: 'string', array: true })
    for (const { name, spec } of optionsOf(command)) parser.option(flagName(name, spec), toYargsOption(spec))
    return parser
  }
}

function toYargsOption(spec: OptionSpec): YargsOption {
  return {
    ...(spec.alias !== undefined && { alias: spec.alias }),
    ...(spec.kind === 'boolean' ? { type: 'boolean' as const } : { type: 'string' as const, requiresArg: true }),
    ...(spec.kind === 'strings' && { array: true }),
    ...(spec.kind === 'choice' && { choices: [...(spec.choices ?? [])] }),
  }
}

/** Every value was checked against the row that its type comes from. */
function flagsOf(argv: Record<string, unknown>, command: Command): object {
  const given = optionsOf(command).filter(({ name, spec }) => argv[flagName(name, spec)] !== undefined)
  return Object.fromEntries(given.map(({ name, spec }) => [name, parseFlag(name, spec, argv[flagName(name, spec)])]))
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map((each) => (each === STDIN_WORD ? STDIN_SPEC : String(each))) : []
}
