import yargs, { type Argv, type Options as YargsOption } from 'yargs'
import { type OptionName, type Options, listOptions } from '../api/options.ts'
import { type Command, type OptionSpec, flagName } from '../options/option-table.ts'
import { VERSION } from '../text/version.ts'
import { type Invocation, parseFlag } from './invocation.ts'
import { splitArguments } from './split-arguments.ts'
import { explainFailure } from './explain-failure.ts'
import { UsageError } from './usage-error.ts'
import { STDIN_PATH, STDIN_SPEC, describeSources } from '../sources/schemes.ts'

const HELP_WIDTH_COLUMNS = 100
/** Stands for the source `-`, which yargs would drop. */
const STDIN_WORD = STDIN_PATH
const TAKES_NO_SOURCES: readonly string[] = ['explain', 'rules']

/** Parses the arguments after the program's name. Throws a UsageError for what it does not know. */
export async function parseArguments(given: readonly string[]): Promise<Invocation> {
  const { args, literal } = splitArguments(given)
  let found: Invocation | undefined
  let printed = ''
  const run =
    (kind: Command) =>
    (argv: Record<string, unknown>): void => {
      const config = typeof argv['config'] === 'string' ? argv['config'] : undefined
      found = { kind, sources: [...listOf(argv['sources']), ...literal], flags: flagsOf(argv, kind), config }
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
      'explain <code|rule>',
      'What a diagnostic or a lint rule means',
      (each) =>
        each.positional('code', { type: 'string', describe: 'A code such as LEX2004, or a rule such as closed-enum' }),
      (argv: Record<string, unknown>) => {
        found = { kind: 'explain', word: String(argv['code']) }
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
    .alias('version', 'v')
    .help()
    .alias('help', 'h')
    .wrap(HELP_WIDTH_COLUMNS)
    .exitProcess(false)
    .fail((message, error) => {
      // What yargs itself has to say comes as a message, or as an error of its own kind; any other error is passed on.
      if (error instanceof Error && error.name !== 'YError') throw error
      throw new UsageError(explainFailure(message ?? error.message, args))
    })
  // Commands that take no sources are to say so of these.
  const extra = TAKES_NO_SOURCES.includes(args[0] ?? '') ? literal : []
  const words = [...args, ...extra].map((arg) => (arg === STDIN_SPEC ? STDIN_WORD : arg))
  await parser.parseAsync(words, {}, (_error: unknown, _argv: unknown, output: string) => {
    printed = output
  })
  if (printed !== '') return { kind: 'text', text: `${printed}\n` }
  if (!found) throw new UsageError('expected sources (lexgen --help lists the options)')
  return found
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
