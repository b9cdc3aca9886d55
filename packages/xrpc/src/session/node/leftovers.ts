/// <reference types="node" />
import { readdir, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** Age from which a temporary file is nobody's any more, in milliseconds: what makes one is done with it in a fraction of that. */
const LEFT_BEHIND_AFTER_MS = 60_000

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/

/** The name of a temporary file beside `path`. */
export function temporaryName(path: string, id: string, suffix: string): string {
  return `${path}.${id}${suffix}`
}

/**
 * Removes the temporary files beside `path` that processes left behind when they were ended.
 *
 * @param made a file that was made just now: it tells the time by the clock that the others have theirs from
 */
export async function removeLeftovers(path: string, suffix: string, made: string): Promise<void> {
  const folder = dirname(path)
  const start = `${basename(path)}.`
  try {
    const { mtimeMs: now } = await stat(made)
    for (const name of await readdir(folder)) {
      if (!name.startsWith(start) || !name.endsWith(suffix)) continue
      if (!UUID.test(name.slice(start.length, name.length - suffix.length))) continue
      const file = join(folder, name)
      if ((await stat(file)).mtimeMs < now - LEFT_BEHIND_AFTER_MS) await rm(file, { force: true })
    }
  } catch {
    // Another may be removing them as well, or the folder cannot be listed: they are in nobody's way, and the next one tries again.
  }
}
