import { type OptionName, listOptions } from '../api/options.ts'
import { type OptionSpec, flagName } from '../options/option-table.ts'
import type { CommandInvocation } from './invocation.ts'
import type { MakingCommand } from '../text/making-commands.ts'

/** Options that say how to run and report, not what to generate. */
const REPORTING: readonly OptionName[] = [
  ...([
    'config',
    'format',
    'quiet',
    'verbose',
    'strict',
    'dryRun',
    'watch',
    'diff',
    'against',
    'check',
    'fix',
  ] as const),
]

/**
 * The command that does what an invocation does, or makes what it checks, as one would type it in the same folder. `made` is the command
 * that makes what is checked.
 */
export function printCommandLine(
  { kind, sources, config, flags }: CommandInvocation,
  program: string,
  isWindows: boolean = process.platform === 'win32',
  made: MakingCommand = 'generate',
): string {
  const command = kind === 'check' ? made : kind
  const words = listOptions()
    .filter(({ name, spec }) => spec.commands.includes(command) && !REPORTING.includes(name))
    .flatMap(({ name, spec }) => printFlag(name, spec, flags[name]))
  const named = config === undefined ? [] : ['--config', config]
  const called = command === 'generate' ? [program] : [program, command]
  return [...called, ...[...sources, ...named, ...words].map((word) => quoteWord(word, isWindows))].join(' ')
}

function printFlag(name: OptionName, spec: OptionSpec, value: unknown): string[] {
  if (value === undefined) return []
  const flag = spec.alias === undefined ? `--${flagName(name, spec)}` : `-${spec.alias}`
  if (typeof value === 'boolean') return [value ? flag : `--no-${flagName(name, spec)}`]
  if (!Array.isArray(value)) return [flag, String(value)]
  return spec.isWhole ? value.flatMap((each) => [flag, String(each)]) : [flag, value.join(',')]
}

/** A word for a POSIX shell, or for those of Windows, which know double quotes only. */
function quoteWord(word: string, isWindows: boolean): string {
  if (/^[\w@%+=:,./-]+$/.test(word) || (isWindows && /^[\w@+=:,./\\-]+$/.test(word))) return word
  return isWindows ? `"${word.replaceAll('"', '\\"')}"` : `'${word.replaceAll("'", `'\\''`)}'`
}
