import type { MakingCommand } from '../text/making-commands.ts'

/**
 * Every option exists once: as a row of a table like this. The tables (`options.ts`, and one of each emitter) together yield the command
 * line's flags, the keys of the config file, the defaults, the help, what the manifest records and the README's table.
 */
export interface OptionSpec {
  readonly kind: 'string' | 'strings' | 'boolean' | 'choice'
  /** The long flag, where several commands have one of this name that means different things. @default the name in kebab-case */
  readonly flag?: string
  /** Short flag. */
  readonly alias?: string
  readonly choices?: readonly string[]
  readonly default?: string | boolean
  /** Of a list whose values may have commas: each is given with a flag of its own. */
  readonly isWhole?: true
  /** A regular expression for the whole of a string, or of each of a list, and what such a string is called. */
  readonly pattern?: string
  readonly patternName?: string
  /** What stands for the value in the help. */
  readonly value?: string
  readonly summary: string
  /** A value that is, or may be, a path from the folder `from`, as it is written in the folder `to`. @default it is none */
  readonly rebase?: (value: string, from: string, to: string) => string
  /** Whether it is the path of a file whose text the emitters are given. @default false */
  readonly namesFile?: boolean
  /** The commands that read it. */
  readonly commands: readonly Command[]
  /** Options that only make sense on the command line. */
  readonly flagOnly?: boolean
  /**
   * Whether the output depends on it, so that the manifest records it; `unless-default` leaves out a default, so that an option which
   * is new makes no older output stale.
   */
  readonly shapesOutput?: boolean | 'unless-default'
}

/** The rows behind a type of options: one for each, of the kind that its values have. Those without a default may be undefined. */
export type OptionRows<Options extends object> = {
  readonly [Name in keyof Options]-?: OptionSpec & { readonly kind: KindOf<Exclude<Options[Name], undefined>> }
}

type KindOf<Value> = [Value] extends [boolean]
  ? 'boolean'
  : [Value] extends [readonly string[]]
    ? 'strings'
    : 'string' | 'choice'

/** A command that takes options. */
export type Command = MakingCommand | 'check' | 'lint' | 'diff' | 'init'

/** Rows by the name that the config file uses; a flag is the same name in kebab-case. */
export type OptionTable = Readonly<Record<string, OptionSpec>>

/** The long flag of an option: `importExt` -> `import-ext`. */
export function flagName(name: string, { flag }: Pick<OptionSpec, 'flag'>): string {
  if (flag !== undefined) return flag
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
