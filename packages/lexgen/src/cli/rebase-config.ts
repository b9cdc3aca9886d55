import type { LoadedConfig } from '../options/load-config.ts'
import type { Config } from '../options/parse-config.ts'
import { readerOf } from '../sources/readers.ts'
import { rebasePath } from '../text/paths.ts'

/** A config with its relative paths, which start from its own folder, as they are written in `cwd`. */
export function rebaseConfig({ config, folder }: LoadedConfig, cwd: string): Config {
  if (folder === cwd) return config
  const rebaseSource = (spec: string): string => readerOf(spec, folder).rebase(spec, folder, cwd)
  return {
    ...config,
    ...(config.out !== undefined && { out: rebasePath(config.out, folder, cwd) }),
    ...(config.sources !== undefined && { sources: config.sources.map(rebaseSource) }),
  }
}
