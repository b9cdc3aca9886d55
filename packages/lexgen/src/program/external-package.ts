import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { type Place, problem } from '../diagnostics/problem.ts'
import { kindOfPath } from '../sources/find-files.ts'
import { openFile } from '../sources/open-file.ts'
import type { LexiconSource } from '../sources/source.ts'
import { describeSyntaxError } from '../sources/syntax-error.ts'
import { describeError } from '../text/errors.ts'
import { describeJson, isObject, type JsonObject } from '../text/json.ts'
import { firstLine } from '../text/lines.ts'
import { parseJson } from '../text/parse-json.ts'
import { showPath } from '../text/paths.ts'

/** A generated package that was named, as far as its package.json tells. */
export interface ExternalPackage {
  /** As it was named. */
  readonly name: string
  /** What its modules are imported from. */
  readonly specifier: string
  /** Absolute. */
  readonly folder: string
  readonly manifest: JsonObject
}

/** What was found, or what is wrong with it, with the texts that the diagnostics point into. */
export type Found<T> = T | { readonly diagnostics: readonly Diagnostic[]; readonly sources?: readonly LexiconSource[] }

/** Source: npm documentation, "package.json", "name"; a name outside of it cannot be imported. */
const PACKAGE_NAME = /^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/i

/** Finds a package that lexgen generated, resolved as Node would from `cwd`. */
export function findExternalPackage(name: string, cwd: string): Found<ExternalPackage> {
  const path = resolvePackageJson(name, cwd)
  if (typeof path !== 'string') {
    const found = refuse(name, { path: name }, `that it cannot be resolved (${path.reason})`)
    return { diagnostics: [{ ...found, hint: `install ${name}, or generate it with --package` }] }
  }
  const opened = openJson(path, name, cwd)
  if ('diagnostics' in opened) return opened
  const { source, value } = opened
  const refuseAt = (pointer: string, found: string): Found<ExternalPackage> => ({
    diagnostics: [refuse(name, { path: source.path, pointer }, `${found} in its package.json`)],
    sources: [source],
  })
  if (!isObject(value)) return refuseAt('', describeJson(value))
  const { lexgen, name: own } = value
  if (!isObject(lexgen)) {
    return refuseAt('', lexgen === undefined ? 'no "lexgen" field' : `${describeJson(lexgen)} for "lexgen"`)
  }
  // One that is not given as a path may be installed under another name than its own.
  const specifier = isPathLike(name) ? own : name
  if (typeof specifier !== 'string' || !PACKAGE_NAME.test(specifier)) {
    return refuseAt('/name', `${describeJson(own)} for a name by which it can be imported`)
  }
  return { name, specifier, folder: dirname(path), manifest: value }
}

function isPathLike(name: string): boolean {
  return /^(?:\.{0,2}[\\/]|[a-zA-Z]:[\\/])/.test(name)
}

/** The path of a package's package.json, also where its exports or its text keep Node from resolving it. */
function resolvePackageJson(name: string, cwd: string): string | { readonly reason: string } {
  const require = createRequire(join(cwd, 'noop.js'))
  try {
    return require.resolve(`${name}/package.json`)
  } catch (error) {
    const folders = isPathLike(name)
      ? [resolve(cwd, name)]
      : (require.resolve.paths(name) ?? []).map((each) => join(each, name))
    const path = folders.map((folder) => join(folder, 'package.json')).find((each) => existsSync(each))
    return path ?? { reason: firstLine(describeError(error)) }
  }
}

/** The JSON in a file of a package. */
export function openJson(
  absolute: string,
  name: string,
  cwd: string,
): Found<{ readonly source: LexiconSource; readonly value: unknown }> {
  const path = showPath(absolute, cwd)
  const kind = kindOfPath(absolute)
  // Whoever reads a pipe may wait for ever.
  if (kind !== 'file') {
    const found = kind === undefined ? 'nothing' : kind === 'directory' ? 'a folder' : 'no plain file'
    return { diagnostics: [refuse(name, { path }, `${found} at ${path}`)] }
  }
  const text = openFile({ absolute, path, named: true })
  if (typeof text !== 'string') return { diagnostics: [blame(name, text)] }
  const source = { path, text }
  const parsed = parseJson(text)
  if (parsed.ok) return { source, value: parsed.value }
  if (text.trim() === '') return { diagnostics: [refuse(name, { path }, `an empty file at ${path}`)] }
  return { diagnostics: [blame(name, describeSyntaxError(source, parsed.reason))], sources: [source] }
}

/** What a package has in place of what lexgen would have written. */
export function refuse(name: string, place: Place, found: string): Diagnostic {
  return problem('LEX4008', place, `expected ${name} to be a package that lexgen generated, found ${found}`, {
    hint: `generate ${name} again with --package, or leave it out of --external`,
  })
}

/** The same of a problem that any source could have; the place stays. */
export function blame(name: string, found: Diagnostic): Diagnostic {
  const refused = refuse(name, found, `this in it: ${found.message} (${found.code})`)
  return found.position === undefined ? refused : { ...refused, position: found.position }
}

/** Whether a package lets the module of a document be imported. Without a map of exports everything can be. */
export function isExported({ manifest }: ExternalPackage, id: string): boolean {
  const { exports } = manifest
  if (!isObject(exports)) return true
  const subpath = `./${id.replaceAll('.', '/')}`
  return Object.keys(exports).some((key) => {
    const [before = '', after] = key.split('*')
    return after === undefined ? key === subpath : subpath.startsWith(before) && subpath.endsWith(after)
  })
}
