import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { problem } from '../diagnostics/problem.ts'
import { STAGING_PREFIX } from '../output/files.ts'
import { nameForRun } from '../output/run-names.ts'
import { explainSystemCode, isSystemError } from '../text/errors.ts'
import { showCount } from '../text/lists.ts'
import type { ChangedFile } from './changes.ts'

/**
 * Writes all files, or none: each text is written to a file of its own beside its place first, and all are renamed at the end. Gives
 * back what the operating system refused.
 */
export function writeChanges(files: readonly ChangedFile[]): Diagnostic | undefined {
  const made: string[] = []
  const staged: { readonly from: string; readonly file: ChangedFile }[] = []
  let moved = 0
  let current = files[0]
  try {
    for (const file of files) {
      current = file
      makeFolders(dirname(file.path), made)
      accessSync(dirname(file.path), constants.W_OK)
      const from = join(dirname(file.path), nameForRun(STAGING_PREFIX))
      staged.push({ from, file })
      writeFileSync(from, file.after, { flag: 'wx' })
      if (file.before !== undefined) chmodSync(from, statSync(file.path).mode)
    }
    for (const { from, file } of staged) {
      current = file
      renameSync(from, file.path)
      moved += 1
    }
    return undefined
  } catch (error) {
    if (!isSystemError(error)) throw error
    const shown = current?.shown ?? '.'
    const state =
      moved === 0
        ? 'nothing was written'
        : `each file is whole, but only ${showCount(moved, 'file')} of ${files.length} are written`
    return problem('LEX4019', { path: shown }, `expected to write it, found that ${explainSystemCode(error.code)}`, {
      hint: `${state}; make room or fix the permissions and run again`,
    })
  } finally {
    for (const { from } of staged) passOver(() => rmSync(from, { force: true }))
    if (moved === 0) for (const folder of made.toReversed()) passOver(() => rmdirSync(folder))
  }
}

/** Clears something away; how the run ended is told already where that is refused. */
function passOver(clear: () => void): void {
  try {
    clear()
  } catch (error) {
    if (!isSystemError(error)) throw error
  }
}

/** Makes the folders that are missing on the way to one, and notes them. */
function makeFolders(folder: string, made: string[]): void {
  if (existsSync(folder)) return
  makeFolders(dirname(folder), made)
  mkdirSync(folder)
  made.push(folder)
}
