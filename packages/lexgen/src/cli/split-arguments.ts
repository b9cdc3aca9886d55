import { listOptions } from '../api/options.ts'
import { flagName } from '../options/option-table.ts'
import { STDIN_SPEC } from '../sources/schemes.ts'
import { COMMAND_NAMES } from './command-names.ts'
import { findFirstWord } from './spellings.ts'
import { UsageError } from './usage-error.ts'

/** The arguments as both parsers read them. */
export interface SplitArguments {
  /**
   * Those before `--`, a command first, with short flags apart from one another and from their values: `check -qogen` and
   * `-qogen check` are `check -q -o gen`.
   */
  readonly args: readonly string[]
  /** Those after `--`: sources, whatever they look like. */
  readonly literal: readonly string[]
}

/** Short flags that are no option of the table. */
const OTHER_SHORT_FLAGS: readonly string[] = ['h', 'v']

/** Splits the arguments as POSIX has it (Utility Syntax Guidelines 5, 6 and 10). Throws a UsageError for a short flag that is none. */
export function splitArguments(args: readonly string[]): SplitArguments {
  const { unclear, ...split } = splitLeniently(args)
  if (unclear !== undefined) throw new UsageError(unclear)
  return split
}

/** The same, with what is no short flag as it was given: `unclear` says what is wrong with the first. */
export function splitLeniently(args: readonly string[]): SplitArguments & { readonly unclear: string | undefined } {
  const end = args.indexOf('--')
  const [before, after] = end < 0 ? [args, []] : [args.slice(0, end), args.slice(end + 1)]
  const takesValue = new Map(OTHER_SHORT_FLAGS.map((letter) => [letter, false]))
  const long = new Set<string>()
  for (const { name, spec } of listOptions()) {
    long.add(flagName(name, spec))
    if (spec.alias !== undefined) takesValue.set(spec.alias, spec.kind !== 'boolean')
  }
  let unclear: string | undefined
  const split = (arg: string): readonly string[] => {
    if (!/^-[^-]/.test(arg)) return [arg]
    const [word = ''] = arg.slice(1).split('=', 1)
    // `-out gen` would mean the folder `ut`, and `gen` a source.
    const isLong = word.length > 1 && long.has(word)
    const flags = isLong ? `expected --${word}, found -${word}` : splitShortFlags(arg, takesValue)
    if (typeof flags !== 'string') return flags
    unclear ??= flags
    return [arg]
  }
  return { args: bringForward(before.flatMap(split)), literal: after.map(showSource), unclear }
}

/** The command ahead of the flags that were given before it, which are its own. */
function bringForward(args: readonly string[]): readonly string[] {
  const at = findFirstWord(args)
  const word = args[at]
  return at > 0 && word !== undefined && COMMAND_NAMES.includes(word) ? [word, ...args.toSpliced(at, 1)] : args
}

/** The flags apart, or what is wrong with them. */
function splitShortFlags(arg: string, takesValue: ReadonlyMap<string, boolean>): readonly string[] | string {
  const flags: string[] = []
  for (let at = 1; at < arg.length; at += 1) {
    const letter = arg.charAt(at)
    const rest = arg.slice(at + 1)
    const hasValue = takesValue.get(letter)
    if (hasValue === undefined) {
      const known = [...takesValue.keys()].toSorted().map((each) => `-${each}`)
      const within = arg.length === 2 ? '' : ` in ${arg}`
      return `expected a short option (${known.join(', ')}), found -${letter}${within}`
    }
    // `-o=gen` as yargs has it, and a value of a flag that takes none, which is for it to refuse.
    if (rest.startsWith('=')) return [...flags, `-${letter}${rest}`]
    flags.push(`-${letter}`)
    if (hasValue && rest !== '') return [...flags, rest]
  }
  return flags
}

/** A source that looks like one wherever it stands. */
function showSource(word: string): string {
  const needsPath = COMMAND_NAMES.includes(word) || (word !== STDIN_SPEC && word.startsWith('-'))
  return needsPath ? `./${word}` : word
}
