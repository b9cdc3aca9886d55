import type { OutputFolder } from '../output/files.ts'
import type { Manifest } from '../output/manifest.ts'
import type { OptionSpec } from '../options/option-table.ts'
import { ConfigError, parseOption } from '../options/parse-config.ts'
import { MANIFEST_NAME } from '../text/generated-files.ts'
import { type Json, jsonEqual } from '../text/json.ts'
import { sortedRecord } from '../text/order.ts'
import { type OptionName, type Options, defaultOptions, listOptions, rebaseOptions } from './options.ts'
import type { MakingCommand } from '../text/making-commands.ts'

/**
 * The options that the output depends on, for the manifest. A switch that is off by default is recorded only when it is on, so that a
 * new one makes no older output stale. Paths start from the output folder, wherever lexgen runs.
 */
export function recordOptions(
  options: Options,
  command: MakingCommand,
  cwd: string,
  { absolute }: OutputFolder,
): Record<string, Json> {
  const recorded = rebaseOptions(options, cwd, absolute)
  const entries = listOptions().flatMap(({ name, spec }): [string, Json][] => {
    const value = recorded[name]
    const isSilent = spec.default === value && (value === false || spec.shapesOutput === 'unless-default')
    const isRead = isShaping(spec) && spec.commands.includes(command)
    return isRead && value !== undefined && !isSilent ? [[name, value]] : []
  })
  return sortedRecord(entries)
}

/**
 * The options that a manifest records, as one would give them in `cwd`; those that this version does not know, or knows otherwise, are
 * left out. What is not recorded was at its default.
 */
export function readRecordedOptions(
  manifest: Manifest | undefined,
  cwd: string,
  { absolute }: OutputFolder,
): Partial<Options> {
  const entries = listOptions().flatMap(({ name, spec }): [OptionName, unknown][] => {
    const value = manifest?.options[name]
    if (!isShaping(spec) || value === undefined) return []
    try {
      return [[name, parseOption(name, spec, value, MANIFEST_NAME)]]
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error
      return []
    }
  })
  return rebaseOptions(Object.fromEntries(entries), absolute, cwd)
}

/**
 * The options of a manifest in the terms of another: what another version of lexgen records, and this one does not know, is left out,
 * and what it did not record was at its default. So another version alone makes no output stale.
 */
export function translateOptions(previous: Manifest['options'], manifest: Manifest['options']): Manifest['options'] {
  const defaults = new Map<string, unknown>(Object.entries(defaultOptions()))
  const known = Object.entries(previous).filter(([name]) => defaults.has(name))
  const silent = Object.entries(manifest).filter(
    ([name, value]) => !Object.hasOwn(previous, name) && jsonEqual(value, defaults.get(name)),
  )
  return sortedRecord([...known, ...silent])
}

/** Those of recorded options that nobody gave, and that are not at their defaults. */
export function listAdoptedOptions(recorded: Partial<Options>, given: Partial<Options>): Partial<Options> {
  const defaults = defaultOptions()
  const isAdopted = (name: OptionName): boolean =>
    recorded[name] !== undefined && given[name] === undefined && !jsonEqual(recorded[name], defaults[name])
  const names = listOptions().map(({ name }) => name)
  return Object.fromEntries(names.filter(isAdopted).map((name) => [name, recorded[name]]))
}

function isShaping({ shapesOutput = false }: OptionSpec): boolean {
  return shapesOutput !== false
}
