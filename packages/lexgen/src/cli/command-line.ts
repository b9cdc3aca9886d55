import { type OptionName, flagName, optionList } from '../options/options.ts'
import type { Invocation } from './arguments.ts'

/** The command that generates what an invocation checks, as one would type it. */
export function commandLine(invocation: Extract<Invocation, { sources: readonly string[] }>): string {
  const flags = optionList()
    .filter(({ spec }) => spec.commands.includes('generate'))
    .flatMap(({ name }) => flagWords(name, invocation.flags[name as keyof typeof invocation.flags]))
  const config = invocation.config === undefined ? [] : ['--config', invocation.config]
  return ['lexgen', ...invocation.sources, ...config, ...flags].map(quoted).join(' ')
}

function flagWords(name: OptionName, value: unknown): string[] {
  const reporting: readonly string[] = ['format', 'quiet', 'verbose', 'strict', 'dryRun', 'watch', 'config']
  if (value === undefined || reporting.includes(name)) return []
  const flag = name === 'out' ? '-o' : `--${flagName(name)}`
  if (typeof value === 'boolean') return [value ? flag : `--no-${flagName(name)}`]
  return [flag, Array.isArray(value) ? value.join(',') : String(value)]
}

function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`
}
