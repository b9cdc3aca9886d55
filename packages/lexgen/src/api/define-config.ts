import type { SectionOptions } from '../emit/docs-options.ts'
import type { DriftSettings } from '../drift/lexicons/parse-drift-config.ts'
import type { LintConfig } from '../lint/levels.ts'
import type { Options } from './options.ts'

/** Options that are for the command line only. */
type FlagOnly = 'config' | 'id' | 'diff' | 'against' | 'fix' | 'check' | 'dryRun' | keyof SectionOptions

/** Everything that a config file may say; all of it may be left out. */
export interface Config extends Partial<Omit<Options, FlagOnly>> {
  /** Directories, files, globs and other sources of lexicons; relative ones start from the folder of the config. */
  readonly sources?: string | readonly string[]
  /** Levels of the rules of `lexgen lint`. */
  readonly lint?: LintConfig
  /** How `lexgen diff` compares. */
  readonly drift?: DriftSettings
}

/** A config as it is, for its types: `export default defineConfig({ sources: ['lexicons'], out: 'src/gen' })`. */
export function defineConfig(config: Config): Config {
  return config
}
