import yargs, { type Argv, type Options as YargsOption } from 'yargs'
import { findNearest } from '../diagnostics/nearest.ts'
import { type OptionName, type Options, listOptions } from '../api/options.ts'
import { type Command, type OptionSpec, flagName } from '../options/option-table.ts'
import { VERSION } from '../text/version.ts'
import { type Invocation, parseFlag } from './invocation.ts'
import { UsageError } from './usage-error.ts'
import { STDIN_PATH, STDIN_SPEC, describeSources } from '../sources/schemes.ts'

const HELP_WIDTH_COLUMNS = 100
/** Stands for the source `-`, which yargs would drop. */
const STDIN_WORD = STDIN_PATH

/** Parses the arguments after the program's name. Throws a UsageError for what it does not know. */
export async function parseArguments(args: readonly string[]): Promise<Invocation> {
  let found: Invocation | undefined
  let printed = ''
  const run =
    (kind: Command) =>
    (argv: Record<string, unknown>): void => {
      const config = typeof argv['config'] === 'string' ? argv['config'] : undefined
      found = { kind, sources: listOf(argv['sources']), flags: flagsOf(argv, kind), config }
    }
  const parser = yargs()
    .scriptName('lexgen')
    .locale('en')
    .parserConfiguration({
      'camel-case-expansion': true,
      'duplicate-arguments-array': true,
      'dot-notation': false,
      'greedy-arrays': false,
      'parse-numbers': false,
      'parse-positional-numbers': false,
    })
    .command(
      ['generate [sources..]', '$0'],
      'Generate TypeScript from lexicons',
      addOptions('generate'),
      run('generate'),
    )
    .command('check [sources..]', 'Is the generated code current? Writes nothing', addOptions('check'), run('check'))
    .command('lint [sources..]', 'Diagnostics and style rules only', addOptions('lint'), run('lint'))
    .command(
      'explain <code>',
      'What a diagnostic code means',
      (each) => each,
      (argv: Record<string, unknown>) => {
        found = { kind: 'explain', code: String(argv['code']) }
      },
    )
    .command(
      'rules',
      'The lint rules',
      (each) => each.option('format', { choices: ['text', 'json'], default: 'text' }),
      (argv: Record<string, unknown>) => {
        found = { kind: 'rules', format: String(argv['format']) }
      },
    )
    .usage('$0 <sources..> -o <dir>')
    .epilogue(`Sources: ${describeSources()}.`)
    .strict()
    .version(VERSION)
    .help()
    .wrap(HELP_WIDTH_COLUMNS)
    .exitProcess(false)
    .fail((message, error) => {
      // What yargs itself has to say comes as a message, or as an error of its own kind; any other error is passed on.
      if (error instanceof Error && error.name !== 'YError') throw error
      throw new UsageError(explainFailure(message ?? error.message, args))
    })
  const words = args.map((arg) => (arg === STDIN_SPEC ? STDIN_WORD : arg))
  await parser.parseAsync(words, {}, (_error: unknown, _argv: unknown, output: string) => {
    printed = output
  })
  if (printed !== '') return { kind: 'text', text: `${printed}\n` }
  if (!found) throw new UsageError('expected sources (lexgen --help lists the options)')
  return found
}

/** What yargs says on one line, with the option or command that may have been meant. */
function explainFailure(message: string, args: readonly string[]): string {
  const known = [
    ...listOptions().flatMap(({ name, spec }) => (spec.kind === 'boolean' ? [name, `no-${name}`] : [name])),
    'help',
    'version',
  ]
  const flags = known.map((name) => `--${flagName(name)}`)
  const given = args.filter((arg) => arg.startsWith('--')).map((arg) => arg.split('=', 1)[0] ?? arg)
  const unknown = given.find((flag) => !flags.includes(flag))
  const line = message.replaceAll(/\s*\n\s*/g, ' ').trim()
  if (unknown === undefined || !line.startsWith('Unknown argument')) return `${line} (lexgen --help lists the options)`
  const near = findNearest(unknown, flags)
  return `expected an option of lexgen, found ${unknown}${near === undefined ? ' (lexgen --help lists the options)' : `; did you mean ${near}?`}`
}

function addOptions(command: Command) {
  return (parser: Argv): Argv => {
    parser.positional('sources', { type: 'string', array: true, describe: 'Where the lexicons are' })
    for (const { name, spec } of listOptions()) {
      if (spec.commands.includes(command)) parser.option(flagName(name), toYargsOption(spec))
    }
    return parser
  }
}

function toYargsOption(spec: OptionSpec): YargsOption {
  return {
    ...(spec.alias !== undefined && { alias: spec.alias }),
    ...(spec.kind === 'boolean' ? { type: 'boolean' as const } : { type: 'string' as const, requiresArg: true }),
    ...(spec.kind === 'strings' && { array: true }),
    ...(spec.kind === 'choice' && { choices: [...(spec.choices ?? [])] }),
    describe: spec.summary,
    ...(spec.default !== undefined && spec.default !== false && { defaultDescription: String(spec.default) }),
  }
}

function flagsOf(argv: Record<string, unknown>, command: Command): Partial<Options> {
  const given = listOptions().filter(({ name, spec }) => spec.commands.includes(command) && argv[name] !== undefined)
  return Object.fromEntries(
    given.map(({ name, spec }): [OptionName, unknown] => [name, parseFlag(name, spec, argv[name])]),
  )
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map((each) => (each === STDIN_WORD ? STDIN_SPEC : String(each))) : []
}
