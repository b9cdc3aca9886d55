import { existsSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { type Tsconfig, readTsconfig } from './read-tsconfig.ts'

/** How the modules of a folder may import each other, by the tsconfig that governs it. */
export interface ModuleRules {
  /** The tsconfig, absolute. */
  readonly path: string
  readonly allowsTsExtensions: boolean
  readonly resolvesAsBundlers: boolean
  /** What it extends and what cannot be read, as it is written there. */
  readonly unread: readonly string[]
}

/**
 * The rules for a file in or below the folder of the tsconfig at `path`: those of that itself, or of the one among its `references`
 * that includes the file.
 */
export async function readModuleRules(path: string, file: string): Promise<ModuleRules> {
  const { createFilesMatcher, parseTsconfig } = await import('get-tsconfig')
  const own = readTsconfig(path, parseTsconfig)
  const referred = findReferences(own).map((each) => readTsconfig(each, parseTsconfig))
  const governing = [own, ...referred].find((each) => createFilesMatcher(each)(file) !== undefined)
  // One that has nothing but references governs nothing itself.
  const nearest = own.config.files?.length === 0 ? referred[0] : undefined
  return rulesOf(governing ?? nearest ?? own)
}

function rulesOf({ path, config, unread }: Tsconfig): ModuleRules {
  const { module, moduleResolution, ...options } = config.compilerOptions ?? {}
  // The one module setting that implies this resolution in every version of TypeScript.
  const resolution = moduleResolution ?? (isSetting(module, 'preserve') ? 'bundler' : undefined)
  return {
    path,
    // Rewriting implies allowing.
    allowsTsExtensions: options.allowImportingTsExtensions === true || options.rewriteRelativeImportExtensions === true,
    resolvesAsBundlers: isSetting(resolution, 'bundler'),
    unread,
  }
}

function isSetting(value: unknown, setting: string): boolean {
  return typeof value === 'string' && value.toLowerCase() === setting
}

/** The tsconfig files that one refers to and that are there. */
function findReferences({ path, config }: Tsconfig): string[] {
  return (config.references ?? [])
    .map((reference) => resolve(dirname(path), reference.path))
    .filter((each) => existsSync(each))
    .map((each) => (statSync(each).isDirectory() ? join(each, 'tsconfig.json') : each))
    .filter((each) => existsSync(each))
}
