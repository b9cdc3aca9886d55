import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { problem } from '../diagnostics/problem.ts'
import { type OutputFolder, showOutputPath } from './files.ts'
import { isMissing, isSystemError } from '../text/errors.ts'
import { isObject, type Json } from '../text/json.ts'
import { stripByteOrderMark } from '../text/lines.ts'

/** A package.json as its owner wrote it. */
export type PackageJson = Readonly<Record<string, Json>>

/**
 * The package.json of an output folder, so that what its owner wrote there survives; undefined where there is none. One that cannot
 * be understood is a problem, not absent: writing another in its place would lose it.
 */
export function readExistingPackage(
  folder: OutputFolder,
): { readonly value: PackageJson | undefined } | { readonly problem: Diagnostic } {
  const path = 'package.json'
  try {
    const value: Json = JSON.parse(stripByteOrderMark(readFileSync(join(folder.absolute, path), 'utf8')))
    return isObject(value) ? { value } : reportUnusable(showOutputPath(folder, path), 'another value')
  } catch (error) {
    if (isMissing(error)) return { value: undefined }
    if (error instanceof SyntaxError) return reportUnusable(showOutputPath(folder, path), error.message)
    if (isSystemError(error)) return reportUnusable(showOutputPath(folder, path), error.code)
    throw error
  }
}

function reportUnusable(path: string, found: string): { readonly problem: Diagnostic } {
  const hint = 'mend it, or delete it: lexgen keeps what others write there'
  return { problem: problem('LEX4001', { path }, `expected ${path} to be a JSON object, found ${found}`, { hint }) }
}
