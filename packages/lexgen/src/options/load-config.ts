import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { describeJsonFault } from '../diagnostics/json-fault.ts'
import type { OptionTable } from './option-table.ts'
import { ConfigError, type ParsedConfig, parseConfig } from './parse-config.ts'
import { parseSettings } from '../text/parse-json.ts'
import { describeFailure, describeThrown, errorCode } from '../text/errors.ts'
import { showPath } from '../text/paths.ts'
import { settle } from '../text/settle.ts'

/** Config files, in the order in which they count. */
export const CONFIG_NAMES: readonly string[] = [
  'lexgen.config.json',
  'lexgen.config.js',
  'lexgen.config.mjs',
  'lexgen.config.ts',
]
const PACKAGE_NAME = 'package.json'

/** A config, and the folder that relative paths in it (`out`, `external` and `sources`) start from. */
export interface LoadedConfig {
  readonly config: ParsedConfig
  /** Absolute; the working directory where there is no config. */
  readonly folder: string
  /** Where it was looked for, whether something is there or not; absolute. */
  readonly files: readonly string[]
}

/**
 * Loads the config that `--config` names, else the nearest one from `cwd` upwards, as far as the project goes: a config file, or "lexgen"
 * in a package.json; an empty one where there is none. A module that was loaded before is loaded anew; what it imports is not. Throws a
 * ConfigError.
 */
export async function loadConfig(cwd: string, named: string | undefined, table: OptionTable): Promise<LoadedConfig> {
  if (named !== undefined) return loadNamed(resolve(cwd, named), named, table)
  const files: string[] = []
  for (const folder of listFolders(cwd)) {
    for (const name of [...CONFIG_NAMES, PACKAGE_NAME]) files.push(join(folder, name))
    const config = await loadFrom(folder, cwd, table)
    if (config !== undefined) return { config, folder, files }
  }
  return { config: { options: {} }, folder: cwd, files }
}

/** The config in a folder, if there is one; its file comes before "lexgen" in package.json. */
async function loadFrom(folder: string, cwd: string, table: OptionTable): Promise<ParsedConfig | undefined> {
  const name = CONFIG_NAMES.find((each) => existsSync(join(folder, each)))
  const path = join(folder, name ?? PACKAGE_NAME)
  const shown = showPath(path, cwd)
  if (name !== undefined) return parseLoaded(await readConfig(path, shown), shown, table)
  return existsSync(path) ? readPackageConfig(path, shown, table) : undefined
}

async function loadNamed(path: string, shown: string, table: OptionTable): Promise<LoadedConfig> {
  if (!existsSync(path)) throw new ConfigError(`expected a config file at ${shown}, found none`)
  if (statSync(path).isDirectory()) throw new ConfigError(`expected a config file at ${shown}, found a folder`)
  const config =
    basename(path) === PACKAGE_NAME
      ? readPackageConfig(path, shown, table)
      : parseLoaded(await readConfig(path, shown), shown, table)
  return { config: config ?? { options: {} }, folder: dirname(path), files: [path] }
}

/**
 * A folder and those above it that belong to its project: up to the one with `.git`, else to the highest with a package.json. What is
 * beyond may be anybody's, and a config can be code.
 */
function listFolders(cwd: string): readonly string[] {
  const folders = [cwd]
  for (let folder = cwd; dirname(folder) !== folder; folder = dirname(folder)) folders.push(dirname(folder))
  const repository = folders.findIndex((folder) => existsSync(join(folder, '.git')))
  const top = repository >= 0 ? repository : folders.findLastIndex((folder) => existsSync(join(folder, PACKAGE_NAME)))
  return folders.slice(0, Math.max(top, 0) + 1)
}

async function readConfig(path: string, name: string): Promise<unknown> {
  if (extname(path) === '.json') return readJson(path, name)
  try {
    return await settle(importDefault(path))
  } catch (error) {
    if (errorCode(error) === 'ERR_UNKNOWN_FILE_EXTENSION') {
      throw new ConfigError(
        `${name}: this Node.js (${process.version}) does not run TypeScript; use lexgen.config.mjs or .json, or Node.js 22.18 or later`,
      )
    }
    throw new ConfigError(`${name}: expected a module that loads, found ${describeThrown(error)}`)
  }
}

/** A module's value may be anything, getters that throw included. */
function parseLoaded(value: unknown, name: string, table: OptionTable): ParsedConfig {
  try {
    return parseConfig(value, name, table)
  } catch (error) {
    if (error instanceof ConfigError) throw error
    throw new ConfigError(`${name}: expected options that can be read, found ${describeThrown(error)}`)
  }
}

/** Modules that were loaded before, with how often: Node.js gives the same value for the same URL for ever. */
const loads = new Map<string, number>()

async function importDefault(path: string): Promise<unknown> {
  const count = loads.get(path) ?? 0
  loads.set(path, count + 1)
  const url = pathToFileURL(path)
  if (count > 0) {
    url.searchParams.set('load', String(count))
    // CommonJS has a cache of its own.
    delete createRequire(path).cache[path]
  }
  const { default: value }: { default?: unknown } = await import(url.href)
  // It may be the promise of a config.
  return value
}

/** What package.json says of lexgen; undefined where it says nothing. */
function readPackageConfig(path: string, name: string, table: OptionTable): ParsedConfig | undefined {
  if (!existsSync(path)) return undefined
  const value = readJson(path, name)
  if (typeof value !== 'object' || value === null || !('lexgen' in value)) return undefined
  return parseConfig(value.lexgen, `"lexgen" in ${name}`, table)
}

function readJson(path: string, name: string): unknown {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    throw new ConfigError(`${name}: expected a file that can be read, found ${describeFailure(error)}`)
  }
  const parsed = parseSettings(text)
  if (!parsed.ok) throw new ConfigError(`${name}: ${describeJsonFault(text, parsed.reason)}`)
  return parsed.value
}
