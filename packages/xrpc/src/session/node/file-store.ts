/// <reference types="node" />
import { randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSessionData } from '../parse-session-data.ts'
import type { SessionStore } from '../types.ts'
import { fileLock } from './file-lock.ts'
import { removeLeftovers, temporaryName } from './leftovers.ts'
import { isSystemError } from './system-error.ts'

/** Read and write for the owner, nothing for anybody else. */
const OWNER_ONLY_FILE = 0o600
const OWNER_ONLY_DIRECTORY = 0o700
/** End of the name under which a session is written, before it takes the place of the last. */
const TEMPORARY_SUFFIX = '.tmp'

/**
 * Keeps a session in a file that only its owner may read, written whole or not at all. A {@link fileLock} beside it has one process
 * refresh for all that use the file.
 *
 * @param path the file; directories on the way to it are made
 * @throws {SyntaxError} (when loading) the file holds no session
 */
export function fileStore(path: string | URL): SessionStore {
  const file = typeof path === 'string' ? path : fileURLToPath(path)
  const lockFile = `${file}.lock`
  const lock = fileLock(lockFile)
  return {
    async load() {
      try {
        return parseSessionData(await readFile(file, 'utf8'), file)
      } catch (error) {
        if (isSystemError(error, 'ENOENT')) return undefined
        throw error
      }
    },
    async save(data) {
      await mkdir(dirname(file), { recursive: true, mode: OWNER_ONLY_DIRECTORY })
      await replaceFile(file, `${JSON.stringify(data, undefined, 2)}\n`)
    },
    async remove() {
      await rm(file, { force: true })
    },
    lock: (run) =>
      lock(async () => {
        await removeLeftovers(file, TEMPORARY_SUFFIX, lockFile)
        return run()
      }),
  }
}

/** Puts a new file in the place of the old one. Whoever reads meanwhile, or after a crash, sees one of the two. */
async function replaceFile(file: string, text: string): Promise<void> {
  const temporary = temporaryName(file, randomUUID(), TEMPORARY_SUFFIX)
  try {
    const handle = await open(temporary, 'wx', OWNER_ONLY_FILE)
    try {
      await handle.writeFile(text)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(temporary, file)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}
