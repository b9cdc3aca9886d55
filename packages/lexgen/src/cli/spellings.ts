import { listOptions, optionsOf } from '../api/options.ts'
import { type OptionSpec, flagName } from '../options/option-table.ts'

/** An option and its row. */
export interface NamedOption {
  readonly name: string
  readonly spec: OptionSpec
}

/** The long flags of an option: `--out`; `--client` and `--no-client`. */
export function spellingsOf({ name, spec }: NamedOption): string[] {
  const flag = flagName(name, spec)
  return spec.kind === 'boolean' ? [`--${flag}`, `--no-${flag}`] : [`--${flag}`]
}

/** The options of all commands. */
export function listAllOptions(): readonly NamedOption[] {
  return [...listOptions(), ...optionsOf('diff')]
}

/**
 * Where the first argument is that is neither a flag nor the value of one: the command, or a source where the command is left out. -1
 * where there is none.
 */
export function findFirstWord(args: readonly string[]): number {
  const takingValue = new Set(
    listAllOptions()
      .filter(({ spec }) => spec.kind !== 'boolean')
      .flatMap(({ name, spec }) => [
        `--${flagName(name, spec)}`,
        ...(spec.alias === undefined ? [] : [`-${spec.alias}`]),
      ]),
  )
  return args.findIndex((arg, at) => !arg.startsWith('-') && !takingValue.has(args[at - 1] ?? ''))
}
