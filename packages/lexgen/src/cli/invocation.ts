import type { Options } from '../api/options.ts'
import type { DiffOptions } from '../options/diff-options.ts'
import { type Command, type OptionSpec, flagName } from '../options/option-table.ts'
import { parseOption } from '../options/parse-config.ts'
import { UsageError } from './usage-error.ts'

/** A command that takes sources and options. */
export interface CommandInvocation {
  readonly kind: Exclude<Command, 'diff' | 'init'>
  readonly sources: readonly string[]
  /** The options that were given, by name. */
  readonly flags: Partial<Options>
  /** What `--config` says. */
  readonly config: string | undefined
}

/** A comparison. */
export interface DiffInvocation {
  readonly kind: 'diff'
  /** Base and head, as far as they are given. */
  readonly sources: readonly string[]
  readonly flags: Partial<Omit<Options, 'format'> & DiffOptions>
  readonly config: string | undefined
}

/** Setting up lexgen in a project. */
export interface InitInvocation {
  readonly kind: 'init'
  readonly sources: readonly string[]
  readonly flags: Partial<Options>
}

/** What the command line asks for. */
export type Invocation =
  | { readonly kind: 'explain'; readonly word: string }
  | { readonly kind: 'rules'; readonly format: string }
  | { readonly kind: 'completion' }
  | CommandInvocation
  | DiffInvocation
  | InitInvocation

/** Between the values of a list; those within the braces of a glob are part of it. */
const COMMA = /,(?![^{}]*\})/

/** The value of a flag, checked against its row of the table. Lists may be given with commas, several times, or both. */
export function parseFlag(name: string, spec: OptionSpec, value: unknown): unknown {
  if (Array.isArray(value) && spec.kind !== 'strings') {
    throw new UsageError(`expected --${flagName(name, spec)} once, found it ${value.length} times`)
  }
  const values = [value].flat().map(String)
  const parts = spec.kind !== 'strings' ? value : spec.isWhole ? values : values.flatMap((each) => each.split(COMMA))
  if ([parts].flat().includes('')) {
    throw new UsageError(
      `expected a value of --${flagName(name, spec)} that is not empty, found ${JSON.stringify([value].flat().join(','))}`,
    )
  }
  return parseOption(`--${flagName(name, spec)}`, spec, parts, undefined)
}
