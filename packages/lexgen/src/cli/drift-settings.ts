import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Acceptance } from '../drift/lexicons/acceptances.ts'
import { parseAcceptances } from '../drift/lexicons/parse-acceptances.ts'
import { type DriftSettings, parseDriftConfig } from '../drift/lexicons/parse-drift-config.ts'
import type { DiffOptions } from '../options/diff-options.ts'
import { ConfigError } from '../options/parse-config.ts'
import { readerOf } from '../sources/readers.ts'
import { describeFailure } from '../text/errors.ts'
import { rebasePath } from '../text/paths.ts'

/** Where what is accepted is looked for. */
const ACCEPTED_NAME = 'lexgen-accepted.json'

/** The settings below `drift` in a config. */
export function readSettings(value: unknown): DriftSettings {
  const parsed = parseDriftConfig(value)
  if ('problems' in parsed) throw new ConfigError(parsed.problems[0] ?? 'expected `drift` to be settings')
  return parsed.settings
}

/** Settings with the paths among them, which start from the folder of the config, as they are written in `cwd`. */
export function rebaseSettings(settings: DriftSettings, folder: string, cwd: string): DriftSettings {
  const { base, accepted } = settings
  if (folder === cwd) return settings
  return {
    ...settings,
    ...(base !== undefined && { base: readerOf(base, folder).rebase(base, folder, cwd) }),
    ...(accepted !== undefined && { accepted: rebasePath(accepted, folder, cwd) }),
  }
}

/** The settings that the command line gives. */
export function pickSettings({ profile, failOn, accepted }: Partial<DiffOptions>): DriftSettings {
  return {
    ...(profile !== undefined && { profile }),
    ...(failOn !== undefined && { failOn }),
    ...(accepted !== undefined && { accepted }),
  }
}

/** What is accepted, by the file that is named or the usual one. Throws a ConfigError. */
export function readAccepted(named: string | undefined, cwd: string): readonly Acceptance[] {
  const name = named ?? ACCEPTED_NAME
  const path = resolve(cwd, name)
  if (named === undefined && !existsSync(path)) return []
  const parsed = parseAcceptances(readText(path, name))
  if ('problem' in parsed) throw new ConfigError(`${name}: ${parsed.problem}`)
  return parsed.acceptances
}

function readText(path: string, name: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new ConfigError(`expected to read ${name}, found ${describeFailure(error)}`)
  }
}
