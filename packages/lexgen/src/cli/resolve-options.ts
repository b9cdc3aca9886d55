import { dirname } from 'node:path'
import { OPTION_TABLE, type Options, defaultOptions, pickOptions } from '../api/options.ts'
import { type LoadedConfig, loadConfig } from '../options/load-config.ts'
import { showPath } from '../text/paths.ts'
import { COMMANDS } from './command-names.ts'
import type { CommandInvocation } from './invocation.ts'
import { UsageError } from './usage-error.ts'
import { type Config, rebaseConfig } from './rebase-config.ts'
import { rejectUnknownCommand } from './unknown-command.ts'

/** What a command works with. */
export interface Resolved {
  readonly options: Options
  /** Those of them that the config or the command line gives. */
  readonly given: Partial<Options>
  readonly config: Config
  /** Where the config is. */
  readonly configFolder: string
  /** Not empty; relative ones start from the working directory. */
  readonly sources: readonly string[]
  /** Files that the config is from, or would be if they were there; absolute. */
  readonly configFiles: readonly string[]
}

/** `lexgen check <sources..> -o <dir> (lexgen help check tells more)`. */
function describeUsage(command: CommandInvocation['kind']): string {
  const usage = COMMANDS.find(({ name }) => name === command)?.usage ?? ''
  return `lexgen ${usage} (lexgen ${command === 'generate' ? '--help' : `help ${command}`} tells more)`
}

/** Defaults, then the config file, then the command line. Throws a UsageError without sources, a ConfigError for a bad config. */
export async function resolveOptions(invocation: CommandInvocation, cwd: string): Promise<Resolved> {
  const loaded = await loadConfig(cwd, invocation.config, OPTION_TABLE)
  const config = rebaseConfig(loaded, cwd)
  const sources = invocation.sources.length > 0 ? invocation.sources : (config.sources ?? [])
  if (sources.length === 0) throw new UsageError(describeNoSources(invocation, loaded, cwd))
  if (sources.includes('')) throw new UsageError('expected sources that are not empty, found an empty one')
  const given = { ...pickConfigured(config.options, invocation.kind), ...invocation.flags }
  if (invocation.kind === 'generate') rejectUnknownCommand(invocation.sources, cwd, given.out === undefined)
  return {
    options: { ...defaultOptions(), ...given },
    given,
    config,
    configFolder: loaded.folder,
    sources,
    configFiles: loaded.files,
  }
}

/** Where there are no sources, a config may have been looked for in the wrong place. */
function describeNoSources({ kind }: CommandInvocation, { config, files }: LoadedConfig, cwd: string): string {
  const top = showPath(dirname(files.at(-1) ?? cwd), cwd)
  const looked = top === '.' ? 'in this folder' : `from this folder up to ${top}`
  const found =
    'sources' in config || Object.keys(config.options).length > 0
      ? 'the config has none'
      : `there is no config ${looked}`
  return `expected sources, found none, and ${found}: ${describeUsage(kind)}`
}

/** What a config says to a command; the folder in it is that of the generated code, and none for other output. */
function pickConfigured(options: Partial<Options>, command: CommandInvocation['kind']): Partial<Options> {
  if (command !== 'json-schema' && command !== 'docs') return options
  const { out: _ofCode, ...others } = pickOptions(options, command)
  return others
}

/** The output folder; throws a UsageError where there is none. */
export function requireOut(options: Options): string {
  if (options.out === undefined) throw new UsageError('expected an output folder, found none: give one with --out (-o)')
  return options.out
}
