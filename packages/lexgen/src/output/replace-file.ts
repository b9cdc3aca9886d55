import { chmodSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { STAGING_PREFIX } from './files.ts'
import { nameForRun } from './run-names.ts'

/**
 * Replaces the content of a file that is there, whole or not at all, and keeps its permissions. Throws what the operating system throws.
 */
export function replaceFile(path: string, content: Uint8Array): void {
  const staged = join(dirname(path), nameForRun(STAGING_PREFIX))
  try {
    writeFileSync(staged, content, { flag: 'wx' })
    chmodSync(staged, statSync(path).mode)
    renameSync(staged, path)
  } finally {
    rmSync(staged, { force: true })
  }
}
