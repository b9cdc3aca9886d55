import { type Options, rebaseOptions } from '../api/options.ts'
import type { LoadedConfig } from '../options/load-config.ts'
import { readerOf } from '../sources/readers.ts'

/** A config as the commands use it. */
export interface Config {
  readonly options: Partial<Options>
  readonly sources?: readonly string[]
  readonly lint?: unknown
  readonly drift?: unknown
}

/** A config with its relative paths, which start from its own folder, as they are written in `cwd`. */
export function rebaseConfig({ config, folder }: LoadedConfig, cwd: string): Config {
  // Every value was checked against the table that the type comes from.
  const options: Partial<Options> = config.options
  if (folder === cwd) return { ...config, options }
  const rebaseSource = (spec: string): string => readerOf(spec, folder).rebase(spec, folder, cwd)
  return {
    ...config,
    options: rebaseOptions(options, folder, cwd),
    ...(config.sources !== undefined && { sources: config.sources.map(rebaseSource) }),
  }
}
