import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { describeJsonFault } from '../diagnostics/json-fault.ts'
import { problem } from '../diagnostics/problem.ts'
import { describeFailure, isMissing, isSystemError } from '../text/errors.ts'
import { splitConflicts } from '../text/conflicts.ts'
import { isObject } from '../text/json.ts'
import { parseSettings } from '../text/parse-json.ts'
import { type OutputFolder, showOutputPath } from './files.ts'
import type { Manifest } from './manifest.ts'
import { isUntouched } from './ownership.ts'

/** What others wrote in a file, or why that cannot be told. */
export type Theirs =
  | {
      readonly text: string | undefined
      /** The other version where a merge left conflicts in it. */
      readonly other?: string
    }
  | { readonly problem: Diagnostic }

/**
 * A file of an output folder in which others write too, so that what they wrote survives; undefined where there is none, or where a
 * text that cannot be told apart field by field is lexgen's alone as the manifest has it. JSON that cannot be understood is a
 * problem, not absent: writing another in its place would lose it.
 */
export function readTheirs(folder: OutputFolder, path: string, owned: Manifest['files']): Theirs {
  const shown = showOutputPath(folder, path)
  let text: string
  try {
    text = readFileSync(join(folder.absolute, path), 'utf8')
  } catch (error) {
    if (isMissing(error)) return { text: undefined }
    if (isSystemError(error)) return reportUnusable(shown, 'to be a file that can be read', describeFailure(error))
    throw error
  }
  if (!path.endsWith('.json')) return { text: isUntouched(path, text, owned) ? undefined : text }
  const versions = splitConflicts(text)
  const parsed = versions.map((version) => parseSettings(version))
  const broken = parsed.find(({ ok }) => !ok)
  if (broken?.ok === false)
    return reportUnusable(shown, 'to be JSON', `an error: ${describeJsonFault(text, broken.reason)}`)
  if (!parsed.every((each) => each.ok && isObject(each.value)))
    return reportUnusable(shown, 'to hold a JSON object', 'another value')
  const [ours, other] = versions
  return { text: ours, ...(other !== undefined && { other }) }
}

/** Two versions of a file, of which lexgen's part alone may differ, differ in what is somebody else's. */
export function reportConflict(folder: OutputFolder, path: string): Diagnostic {
  return reportUnusable(showOutputPath(folder, path), 'to be merged', 'conflicts in what others write there').problem
}

function reportUnusable(path: string, expected: string, found: string): { readonly problem: Diagnostic } {
  const hint = 'mend it, or delete it: lexgen keeps what others write there'
  return { problem: problem('LEX4014', { path }, `expected ${path} ${expected}, found ${found}`, { hint }) }
}
