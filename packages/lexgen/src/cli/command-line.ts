import { type OptionName, listOptions } from '../api/options.ts'
import { type OptionSpec, flagName } from '../options/option-table.ts'
import type { CommandInvocation } from './invocation.ts'

/** Options that say how to run and report, not what to generate. */
const REPORTING: readonly OptionName[] = [
  ...(['config', 'format', 'quiet', 'verbose', 'strict', 'dryRun', 'watch', 'diff', 'against', 'fix'] as const),
]

/** The command that generates what an invocation checks, or lints what it lints, as one would type it in the same folder. */
export function printCommandLine(
  { kind, sources, config, flags }: CommandInvocation,
  program: string,
  isWindows: boolean = process.platform === 'win32',
): string {
  const command = kind === 'lint' ? kind : 'generate'
  const words = listOptions()
    .filter(({ name, spec }) => spec.commands.includes(command) && !REPORTING.includes(name))
    .flatMap(({ name, spec }) => printFlag(name, spec, flags[name]))
  const named = config === undefined ? [] : ['--config', config]
  const called = command === 'lint' ? [program, command] : [program]
  return [...called, ...[...sources, ...named, ...words].map((word) => quoteWord(word, isWindows))].join(' ')
}

function printFlag(name: OptionName, spec: OptionSpec, value: unknown): string[] {
  if (value === undefined) return []
  const flag = spec.alias === undefined ? `--${flagName(name)}` : `-${spec.alias}`
  if (typeof value === 'boolean') return [value ? flag : `--no-${flagName(name)}`]
  return [flag, Array.isArray(value) ? value.join(',') : String(value)]
}

/** A word for a POSIX shell, or for those of Windows, which know double quotes only. */
function quoteWord(word: string, isWindows: boolean): string {
  if (/^[\w@%+=:,./-]+$/.test(word) || (isWindows && /^[\w@+=:,./\\-]+$/.test(word))) return word
  return isWindows ? `"${word.replaceAll('"', '\\"')}"` : `'${word.replaceAll("'", `'\\''`)}'`
}
