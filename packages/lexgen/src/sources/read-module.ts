import { findNearest } from '../diagnostics/nearest.ts'
import { problem } from '../diagnostics/problem.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { describeJson, isObject, type JsonObject } from '../text/json.ts'
import { looksLikeDocument } from './pieces.ts'
import { resolveModule } from './resolve-module.ts'
import type { LexiconSource } from './source.ts'
import { describeThrown } from '../text/errors.ts'
import { firstLine } from '../text/lines.ts'
import type { ReadResult } from './reading.ts'
import { settle } from '../text/settle.ts'
import { MODULE_SCHEME } from './schemes.ts'

/** Where lexicons are looked for when no export is named, in this order. */
const USUAL_EXPORTS = ['default', 'schemas', 'lexicons', 'schemaDict'] as const

/**
 * The lexicons that a JavaScript module exports: `<specifier>#<export>`, resolved from `cwd`. An export may be one document, a list
 * or any iterable of them, or an object with documents as values. Values are copied, so whatever the module does later has no effect.
 */
export async function readModule(reference: string, cwd: string): Promise<ReadResult> {
  const [specifier, name] = splitReference(reference)
  const path = `${MODULE_SCHEME}${reference}`
  const loaded = await loadModule(specifier, cwd)
  if ('reason' in loaded) {
    const message = `expected the module ${specifier} to load, found ${loaded.reason}`
    return failWith(problem('LEX1010', { path }, message, { hint: hintForModule(specifier, loaded.reason) }))
  }
  const exported = name ?? USUAL_EXPORTS.find((usual) => documentsOf(loaded.exports[usual]).length > 0)
  if (exported === undefined || !(exported in loaded.exports))
    return failWith(reportMissingExport(path, specifier, name, loaded.exports))
  const documents = documentsOf(loaded.exports[exported])
  if (documents.length === 0) {
    const found = describeJson(loaded.exports[exported])
    return failWith(
      problem('LEX1012', { path }, `expected lexicons in export ${exported} of ${specifier}, found ${found}`),
    )
  }
  return copyAll(documents, `${MODULE_SCHEME}${specifier}#${exported}`, looksLikeDocument(loaded.exports[exported]))
}

/** What to do about a module that is not there; one that fails says itself what is wrong. */
function hintForModule(specifier: string, reason: string): string | undefined {
  if (!reason.includes('Cannot find')) return undefined
  return isRelative(specifier) ? 'check the path' : `install ${specifier}, or check its name`
}

function isRelative(specifier: string): boolean {
  return /^\.{0,2}\//.test(specifier)
}

function splitReference(reference: string): [specifier: string, name: string | undefined] {
  const hash = reference.lastIndexOf('#')
  // `#name` alone is an import of the package itself (package.json "imports").
  return hash <= 0 ? [reference, undefined] : [reference.slice(0, hash), reference.slice(hash + 1)]
}

async function loadModule(specifier: string, cwd: string): Promise<{ exports: JsonObject } | { reason: string }> {
  try {
    const namespace: JsonObject = await settle(import(resolveModule(specifier, cwd)))
    // What a CommonJS module exports is only surely found on its default.
    const { default: fallback } = namespace
    return { exports: isObject(fallback) ? { ...fallback, ...namespace } : namespace }
  } catch (error) {
    return { reason: firstLine(describeThrown(error)) }
  }
}

function reportMissingExport(
  path: string,
  specifier: string,
  name: string | undefined,
  exports: JsonObject,
): Diagnostic {
  const names = Object.keys(exports)
  const near = name === undefined ? undefined : findNearest(name, names)
  const withLexicons = names.filter((key) => documentsOf(exports[key]).length > 0)
  const others = withLexicons.length === 0 ? undefined : `exports with lexicons: ${withLexicons.join(', ')}`
  return problem(
    'LEX1011',
    { path },
    `expected ${name === undefined ? 'an export with lexicons' : `an export ${name}`} in ${specifier}, found none`,
    {
      hint: near === undefined ? others : `did you mean ${near}?`,
    },
  )
}

function documentsOf(value: unknown): readonly unknown[] {
  if (looksLikeDocument(value)) return [value]
  if (typeof value !== 'object' || value === null) return []
  const items = isIterable(value) ? [...value] : Object.values(value)
  return items.some(looksLikeDocument) ? items : []
}

function isIterable(value: object): value is Iterable<unknown> {
  return Symbol.iterator in value && typeof value[Symbol.iterator] === 'function'
}

function copyAll(documents: readonly unknown[], path: string, isSingle: boolean): ReadResult {
  const result: ReadResult = { sources: [], diagnostics: [] }
  documents.forEach((document, i) => {
    const elementPath = isSingle ? path : `${path}[${i}]`
    const copy = copyJson(document)
    if ('reason' in copy) {
      result.diagnostics.push(problem('LEX1020', { path: elementPath }, `expected plain data, found ${copy.reason}`))
    } else {
      result.sources.push(makeSource(elementPath, copy.value))
    }
  })
  return result
}

/** Its text is only made when somebody asks for it, which is when there is a problem to show. */
function makeSource(path: string, value: unknown): LexiconSource {
  return {
    path,
    value,
    get text() {
      return JSON.stringify(value, null, 2)
    },
  }
}

function copyJson(value: unknown): { value: unknown } | { reason: string } {
  try {
    const text: string | undefined = JSON.stringify(value)
    return text === undefined ? { reason: `a ${typeof value}` } : { value: JSON.parse(text) }
  } catch (error) {
    return { reason: error instanceof RangeError ? 'a value that nests too deeply' : 'a cycle or a BigInt' }
  }
}

function failWith(diagnostic: Diagnostic): ReadResult {
  return { sources: [], diagnostics: [diagnostic] }
}
