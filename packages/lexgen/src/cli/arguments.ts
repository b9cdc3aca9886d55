import yargs, { type Argv, type Options as YargsOption } from 'yargs'
import { type Command, type OptionName, type OptionSpec, type Options, defaultOptions, flagName, optionList } from '../options/options.ts'
import { loadConfig } from '../options/load-config.ts'
import { type Config, parseOption } from '../options/parse-config.ts'
import { VERSION } from '../version.ts'
import { UsageError } from './usage-error.ts'

/** What the command line asks for. */
export type Invocation =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'explain'; readonly code: string }
  | { readonly kind: 'rules'; readonly format: string }
  | { readonly kind: Command; readonly sources: readonly string[]; readonly flags: Config; readonly config: string | undefined }

/** Parses the arguments after the program's name. Throws a UsageError for what it does not know. */
export async function parseArguments(args: readonly string[]): Promise<Invocation> {
  let found: Invocation | undefined
  let printed = ''
  const run = (kind: Command) => (argv: Record<string, unknown>): void => {
    found = { kind, sources: listOf(argv['sources']), flags: flagsOf(argv, kind), config: stringOf(argv['config']) }
  }
  const parser = yargs()
    .scriptName('lexgen')
    .locale('en')
    .parserConfiguration({ 'camel-case-expansion': true, 'duplicate-arguments-array': true })
    .command(['generate [sources..]', '$0'], 'Generate TypeScript from lexicons', withOptions('generate'), run('generate'))
    .command('check [sources..]', 'Is the generated code current? Writes nothing', withOptions('check'), run('check'))
    .command('lint [sources..]', 'Diagnostics and style rules only', withOptions('lint'), run('lint'))
    .command('explain <code>', 'What a diagnostic code means', (each) => each, (argv: Record<string, unknown>) => {
      found = { kind: 'explain', code: String(argv['code']) }
    })
    .command(
      'rules',
      'The lint rules',
      (each) => each.option('format', { choices: ['text', 'json'], default: 'text' }),
      (argv: Record<string, unknown>) => {
        found = { kind: 'rules', format: String(argv['format']) }
      },
    )
    .usage('$0 <sources..> -o <dir>')
    .epilogue('Sources: directories, files, globs, module:<specifier>#<export>, and - for standard input.')
    .strict()
    .version(VERSION)
    .help()
    .wrap(100)
    .exitProcess(false)
    .fail((message, error) => {
      throw error instanceof UsageError ? error : new UsageError(`${message ?? String(error)} (lexgen --help lists the options)`)
    })
  await parser.parseAsync([...args], {}, (_error: unknown, _argv: unknown, output: string) => {
    printed = output
  })
  if (printed !== '') return { kind: 'text', text: `${printed}\n` }
  if (!found) throw new UsageError('expected sources (lexgen --help lists the options)')
  return found
}

/** Defaults, then the config file, then the command line. Relative paths in a config file start from its folder. */
export async function resolveOptions(
  invocation: Extract<Invocation, { sources: readonly string[] }>,
  cwd: string,
): Promise<{ options: Options; config: Config; sources: readonly string[]; cwd: string }> {
  const { config, folder } = await loadConfig(cwd, invocation.config)
  const sources = invocation.sources.length > 0 ? invocation.sources : (config.sources ?? [])
  const given = Object.fromEntries(Object.entries(invocation.flags).filter(([, value]) => value !== undefined))
  const fromFolder = invocation.sources.length === 0 && config.sources !== undefined
  const options = { ...defaultOptions(), ...config, ...given }
  return { options, config, sources, cwd: fromFolder ? folder : cwd }
}

function withOptions(command: Command) {
  return (parser: Argv): Argv => {
    parser.positional('sources', { type: 'string', array: true, describe: 'Where the lexicons are' })
    for (const { name, spec } of optionList()) {
      if (spec.commands.includes(command)) parser.option(flagName(name), yargsOption(spec))
    }
    return parser
  }
}

function yargsOption(spec: OptionSpec): YargsOption {
  return {
    ...(spec.alias !== undefined && { alias: spec.alias }),
    ...(spec.kind === 'boolean' ? { type: 'boolean' as const } : { type: 'string' as const, requiresArg: true }),
    ...(spec.kind === 'strings' && { array: true }),
    ...(spec.kind === 'choice' && { choices: [...(spec.choices ?? [])] }),
    describe: spec.summary,
    ...(spec.default !== undefined && spec.default !== false && { defaultDescription: String(spec.default) }),
  }
}

function flagsOf(argv: Record<string, unknown>, command: Command): Config {
  const entries = optionList()
    .filter(({ spec }) => spec.commands.includes(command))
    .map(({ name, spec }): [OptionName, unknown] => [name, argv[name] === undefined ? undefined : flagValue(name, spec, argv[name])])
  return Object.fromEntries(entries)
}

function flagValue(name: OptionName, spec: OptionSpec, value: unknown): unknown {
  if (Array.isArray(value) && spec.kind !== 'strings') throw new UsageError(`expected --${flagName(name)} once, found it ${value.length} times`)
  const parsed = parseOption(`--${flagName(name)}`, spec, value, 'command line')
  return spec.kind === 'strings' && Array.isArray(parsed) ? parsed.flatMap((each) => String(each).split(',')) : parsed
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : []
}

function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
