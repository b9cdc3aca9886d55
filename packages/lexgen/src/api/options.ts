import { SECTION_OPTIONS, type SectionOptions } from '../emit/docs-options.ts'
import { EMITTER_ROWS, type EmitterOptions } from '../emit/emitters.ts'
import { DIFF_OPTIONS, type DiffOptions } from '../options/diff-options.ts'
import type { Command, OptionSpec, OptionTable } from '../options/option-table.ts'
import {
  MODULE_OPTIONS,
  type ModuleOptions,
  RUN_OPTIONS,
  type RunOptions,
  SOURCE_OPTIONS,
  type SourceOptions,
} from '../options/options.ts'

/** The value of every option; those without a default may be missing. */
export type Options = SourceOptions & ModuleOptions & EmitterOptions & SectionOptions & RunOptions

/** Name of an option in the table. */
export type OptionName = keyof Options

/** Every option, in the order of the help. */
export const OPTION_TABLE: OptionTable = {
  ...SOURCE_OPTIONS,
  ...MODULE_OPTIONS,
  ...EMITTER_ROWS,
  ...SECTION_OPTIONS,
  ...RUN_OPTIONS,
}

/** The table as a list. */
export function listOptions(): { readonly name: OptionName; readonly spec: OptionSpec }[] {
  return Object.entries(OPTION_TABLE).map(([name, spec]) => ({ name: name as OptionName, spec }))
}

/** The options of a command, in the order of the help: what several commands have, then what only this one has. */
export function optionsOf(
  command: string,
): { readonly name: OptionName | keyof DiffOptions; readonly spec: OptionSpec }[] {
  const own: OptionTable = DIFF_OPTIONS
  const added = Object.entries(own).map(([name, spec]) => ({ name: name as keyof DiffOptions, spec }))
  return [...listOptions(), ...added].filter(({ spec }) => spec.commands.some((each) => each === command))
}

/** Those of some options that a command reads. */
export function pickOptions(options: Partial<Options>, command: Command): Partial<Options> {
  const names = listOptions().flatMap(({ name, spec }) => (spec.commands.includes(command) ? [name] : []))
  return Object.fromEntries(names.filter((name) => name in options).map((name) => [name, options[name]]))
}

/** Options with the paths among them, which start from the folder `from`, as they are written in the folder `to`. */
export function rebaseOptions(options: Partial<Options>, from: string, to: string): Partial<Options> {
  const rebased = listOptions().flatMap(({ name, spec: { rebase } }): [OptionName, unknown][] => {
    const value = options[name]
    if (rebase === undefined || value === undefined) return []
    return [
      [name, Array.isArray(value) ? value.map((each) => rebase(each, from, to)) : rebase(String(value), from, to)],
    ]
  })
  return { ...options, ...Object.fromEntries(rebased) }
}

/** Every option at its default. */
export function defaultOptions(): Options {
  const entries = listOptions().map(({ name, spec }) => [name, spec.default])
  return Object.fromEntries(entries) as Options
}
