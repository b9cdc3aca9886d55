import { existsSync, readFileSync } from 'node:fs'
import { dirname, extname, join, relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Config, ConfigError, parseConfig } from './parse-config.ts'

const CONFIG_NAMES = ['lexgen.config.json', 'lexgen.config.js', 'lexgen.config.mjs', 'lexgen.config.ts']

/** A config and the folder that its paths start from. */
export interface LoadedConfig {
  readonly config: Config
  readonly folder: string
}

/** Loads the config that `--config` names, else the one in `cwd`; an empty one where there is none. Throws a ConfigError. */
export async function loadConfig(cwd: string, named: string | undefined): Promise<LoadedConfig> {
  if (named !== undefined) {
    const path = resolve(cwd, named)
    if (!existsSync(path)) throw new ConfigError(`expected a config file at ${named}, found none`)
    return { config: parseConfig(await readConfig(path), relative(cwd, path)), folder: dirname(path) }
  }
  const name = CONFIG_NAMES.find((each) => existsSync(join(cwd, each)))
  if (name !== undefined) return { config: parseConfig(await readConfig(join(cwd, name)), name), folder: cwd }
  return { config: packageConfig(cwd), folder: cwd }
}

async function readConfig(path: string): Promise<unknown> {
  if (extname(path) === '.json') return parseJson(path)
  try {
    const { default: value }: { default?: unknown } = await import(pathToFileURL(path).href)
    if (value === undefined) throw new ConfigError(`${path}: expected a default export, found none`)
    return value
  } catch (error) {
    if (error instanceof ConfigError) throw error
    if (isUnknownExtension(error)) {
      throw new ConfigError(
        `${path}: this Node.js (${process.version}) does not run TypeScript; use lexgen.config.mjs or .json, or Node.js 22.18 or later`,
      )
    }
    throw new ConfigError(`${path}: expected a module that loads, found ${error instanceof Error ? error.message : String(error)}`)
  }
}

function packageConfig(cwd: string): Config {
  const path = join(cwd, 'package.json')
  if (!existsSync(path)) return {}
  const value = parseJson(path)
  if (typeof value !== 'object' || value === null || !('lexgen' in value)) return {}
  return parseConfig(value.lexgen, 'package.json')
}

function parseJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new ConfigError(`${path}: expected JSON, found ${error instanceof Error ? error.message : String(error)}`)
  }
}

function isUnknownExtension(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_UNKNOWN_FILE_EXTENSION'
}
