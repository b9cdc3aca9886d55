import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { DEFAULT_STYLE, type Style, isExpressible, styleOf } from './style.ts'
import { settle } from '../text/settle.ts'
import { describeError } from '../text/errors.ts'

const CONFIG_NAMES = [
  '.prettierrc',
  ...['json', 'yaml', 'yml', 'json5', 'toml'].map((extension) => `.prettierrc.${extension}`),
  ...['js', 'mjs', 'cjs', 'ts', 'mts', 'cts'].flatMap((extension) => [
    `.prettierrc.${extension}`,
    `prettier.config.${extension}`,
  ]),
  'package.yaml',
  '.editorconfig',
]

/** How generated code is laid out, and what has to be done to text that the renderer cannot lay out itself. */
export interface ResolvedStyle {
  readonly style: Style
  /** Formats TypeScript with prettier itself; only where the config asks for what the renderer cannot express. */
  readonly format: ((text: string) => Promise<string>) | undefined
}

/** What prettier has to say against the user's config; the message is for people. */
export class StyleError extends Error {
  override name = 'StyleError'
}

/** Prettier's defaults. */
export const UNSTYLED: ResolvedStyle = { style: DEFAULT_STYLE, format: undefined }

/**
 * The style that prettier would use for files in `folder`. prettier itself is loaded only where one of its config files (or an
 * .editorconfig) is found on the way up. Throws a StyleError for a config that prettier cannot read, and so does formatting with it.
 */
export async function resolveStyle(folder: string): Promise<ResolvedStyle> {
  if (!hasConfig(resolve(folder))) return UNSTYLED
  const { resolveConfig } = await import('prettier')
  const filepath = join(resolve(folder), 'index.ts')
  const config = (await blameConfig(settle(resolveConfig(filepath, { editorconfig: true, useCache: false })))) ?? {}
  return {
    style: styleOf(config),
    format: isExpressible(config) ? undefined : (text) => formatWith(config, filepath, text),
  }
}

/** The file, absolute, that says how prettier lays out what is in `folder`; undefined where none does. */
export async function findStyleFile(folder: string): Promise<string | undefined> {
  const { resolveConfigFile } = await import('prettier')
  return (await resolveConfigFile(join(resolve(folder), 'index.ts'))) ?? findUpwards(resolve(folder), '.editorconfig')
}

function findUpwards(folder: string, name: string): string | undefined {
  if (existsSync(join(folder, name))) return join(folder, name)
  const parent = dirname(folder)
  return parent === folder ? undefined : findUpwards(parent, name)
}

async function formatWith(config: Readonly<Record<string, unknown>>, filepath: string, text: string): Promise<string> {
  const { format } = await import('prettier')
  return blameConfig(format(text, { ...config, filepath }))
}

async function blameConfig<T>(promise: Promise<T>): Promise<T> {
  try {
    return await promise
  } catch (error) {
    throw new StyleError(describeError(error).split('\n', 2).join(' '))
  }
}

function hasConfig(folder: string): boolean {
  if (CONFIG_NAMES.some((name) => existsSync(join(folder, name))) || hasPackageConfig(join(folder, 'package.json')))
    return true
  const parent = dirname(folder)
  return parent !== folder && hasConfig(parent)
}

/** Whether a package.json configures prettier, which is more than to depend on it. */
function hasPackageConfig(path: string): boolean {
  if (!existsSync(path)) return false
  const text = readFileSync(path, 'utf8')
  if (!text.includes('"prettier"')) return false
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && 'prettier' in value
  } catch (error) {
    // prettier shall say what is wrong with it.
    if (error instanceof SyntaxError) return true
    throw error
  }
}
