import { optionsOf } from '../api/options.ts'
import { type Command, type OptionSpec, flagName } from '../options/option-table.ts'
import { COMMAND_NAMES } from './command-names.ts'
import { type CommandInvocation, type DiffInvocation, type InitInvocation, parseFlag } from './invocation.ts'
import { splitArguments } from './split-arguments.ts'
import { STDIN_SPEC } from '../sources/schemes.ts'

interface Flag {
  readonly name: string
  readonly spec: OptionSpec
  /** What the flag alone stands for; undefined where a value has to follow. */
  readonly value: boolean | undefined
}

/**
 * Arguments that need no explanation: known flags, each with its value and at most once, and sources. Undefined for everything else
 * (mistakes and rare forms), which yargs reads: loading it takes longer than generating some SDKs.
 */
export function parsePlainArguments(
  words: readonly string[],
): CommandInvocation | DiffInvocation | InitInvocation | undefined {
  const { args, literal } = splitArguments(words)
  const first = args[0]
  const named = first !== undefined && COMMAND_NAMES.includes(first)
  const kind = named ? commandOf(first) : 'generate'
  if (kind === undefined) return undefined
  const flags = flagsOf(kind)
  const given = new Map<Flag['name'], { spec: OptionSpec; value: unknown }>()
  const sources: string[] = []
  const rest = args.slice(named ? 1 : 0)
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === STDIN_SPEC || !arg.startsWith('-')) {
      // A command after flags, say: yargs knows what is meant.
      if (COMMAND_NAMES.includes(arg)) return undefined
      sources.push(arg)
      continue
    }
    const equals = arg.indexOf('=')
    const flag = flags.get(equals < 0 ? arg : arg.slice(0, equals))
    if (flag === undefined || given.has(flag.name)) return undefined
    const value = flag.value ?? (equals < 0 ? rest.shift() : arg.slice(equals + 1))
    const unclear =
      value === undefined ||
      value === '' ||
      (typeof value === 'string' && value.startsWith('-')) ||
      (flag.value !== undefined && equals >= 0)
    if (unclear || flag.spec.choices?.includes(String(value)) === false) return undefined
    given.set(flag.name, { spec: flag.spec, value })
  }
  const config = given.get('config')?.value
  // Every value is checked against the row that its type comes from.
  const values: object = Object.fromEntries(
    [...given].map(([name, { spec, value }]) => [name, parseFlag(name, spec, value)]),
  )
  const all = [...sources, ...literal]
  if (kind === 'init') return { kind, sources: all, flags: values }
  return { kind, sources: all, flags: values, config: typeof config === 'string' ? config : undefined }
}

function commandOf(word: string): Command | undefined {
  switch (word) {
    case 'generate':
    case 'json-schema':
    case 'docs':
    case 'check':
    case 'lint':
    case 'diff':
    case 'init':
      return word
    default:
      return undefined
  }
}

/** Every spelling of every flag of a command. */
function flagsOf(command: Command): Map<string, Flag> {
  const flags = new Map<string, Flag>()
  for (const { name, spec } of optionsOf(command)) {
    const flag = { name, spec, value: spec.kind === 'boolean' ? true : undefined }
    flags.set(`--${flagName(name, spec)}`, flag)
    if (spec.alias !== undefined) flags.set(`-${spec.alias}`, flag)
    if (spec.kind === 'boolean') flags.set(`--no-${flagName(name, spec)}`, { ...flag, value: false })
  }
  return flags
}
