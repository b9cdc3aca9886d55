import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { isObject, ownValue } from '../text/json.ts'

/** Conditions of package exports that an import meets here, besides `default`. */
const CONDITIONS: ReadonlySet<string> = new Set(['node', 'import', 'module-sync', 'default'])

/** The URL that `import(specifier)` would load in a file of `cwd`. Throws where there is none. */
export function resolveModule(specifier: string, cwd: string): string {
  if (/^(?:file|data|node):/.test(specifier)) return specifier
  if (/^(?:\.{0,2}[\\/]|[a-zA-Z]:[\\/])/.test(specifier)) return pathToFileURL(resolve(cwd, specifier)).href
  const require = createRequire(resolve(cwd, 'from-here.js'))
  try {
    const resolved = require.resolve(specifier)
    return resolved.startsWith('node:') ? resolved : pathToFileURL(resolved).href
  } catch (error) {
    // Node resolves imports only from the file that asks; for packages that cannot be required, their exports are read here.
    const file = resolveImportOnly(specifier, require.resolve.paths(specifier) ?? [])
    if (file === undefined) throw error
    return pathToFileURL(file).href
  }
}

function resolveImportOnly(specifier: string, folders: readonly string[]): string | undefined {
  const [, name = '', subpath = ''] = /^((?:@[^/]+\/)?[^/]+)(\/.*)?$/.exec(specifier) ?? []
  const folder = folders
    .map((parent) => join(parent, name))
    .find((candidate) => existsSync(join(candidate, 'package.json')))
  if (folder === undefined) return undefined
  const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const exports = isObject(manifest) ? manifest['exports'] : undefined
  const key = `.${subpath}`
  const target =
    isObject(exports) && Object.hasOwn(exports, key) ? ownValue(exports, key) : key === '.' ? exports : undefined
  const file = targetOf(target)
  return file === undefined ? undefined : join(folder, file)
}

/** The file that the first condition which holds leads to ("Conditional exports" in Node's documentation). */
function targetOf(target: unknown): string | undefined {
  if (typeof target === 'string') return target
  if (!isObject(target)) return undefined
  for (const [condition, next] of Object.entries(target)) {
    const file = CONDITIONS.has(condition) ? targetOf(next) : undefined
    if (file !== undefined) return file
  }
  return undefined
}
