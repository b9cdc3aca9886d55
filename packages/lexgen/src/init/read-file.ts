import { readFileSync, readdirSync, statSync } from 'node:fs'
import { isSystemError } from '../text/errors.ts'
import { isObject, type JsonObject } from '../text/json.ts'
import { stripByteOrderMark } from '../text/lines.ts'
import { parseJsonWithComments } from '../diagnostics/momoa.ts'

/** Greatest file that is looked into, in bytes: no setting of a project is larger. */
export const MAX_FILE_BYTES: number = 4 * 2 ** 20

/** The text of a file that only tells about the project: one that is not there, too large or unreadable tells nothing. */
export function readLeniently(path: string): string | undefined {
  try {
    const { size } = statSync(path)
    return size > MAX_FILE_BYTES ? undefined : readFileSync(path, 'utf8')
  } catch (error) {
    if (!isSystemError(error)) throw error
    return undefined
  }
}

/** The same, where a file that tells nothing is like an empty one. */
export function lookAt(path: string): string {
  return readLeniently(path) ?? ''
}

/** The object in such a file, which may have comments; what is none tells nothing. */
export function readObject(path: string): JsonObject {
  try {
    const value = parseJsonWithComments(stripByteOrderMark(lookAt(path)))
    return isObject(value) ? value : {}
  } catch (error) {
    // Whoever changes the file says what is wrong with it.
    if (!(error instanceof Error)) throw error
    return {}
  }
}

/** The names in a folder, sorted by the operating system; none where there is no such folder. */
export function listNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder).toSorted()
  } catch (error) {
    if (!isSystemError(error)) throw error
    return []
  }
}

/** Whether a path leads to a folder. */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}
