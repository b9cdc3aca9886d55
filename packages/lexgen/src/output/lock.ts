import { closeSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { LOCK_NAME } from './files.ts'
import { isMissing } from './manifest.ts'

/** Longest wait for another run to finish, in milliseconds. A run takes well under a second. */
const LONGEST_WAIT_MS = 30_000
/** Pause between two looks at a held lock, in milliseconds. */
const POLL_MS = 25
/** Age at which a lock counts as left behind although its process cannot be asked (another host), in milliseconds. */
const STALE_AFTER_MS = 120_000

/**
 * Takes the lock of an output folder and gives back the function that releases it; undefined where another run held it for too
 * long. Stale rule: a lock is taken over when its process on this host no longer runs, or when it is older than two minutes.
 */
export async function acquireLock(folder: string, longestWaitMs: number = LONGEST_WAIT_MS): Promise<(() => void) | undefined> {
  const path = join(folder, LOCK_NAME)
  const deadline = Date.now() + longestWaitMs
  for (;;) {
    if (tryCreate(path)) return () => rmSync(path, { force: true })
    if (isStale(path)) rmSync(path, { force: true })
    else if (Date.now() > deadline) return undefined
    else await sleep(POLL_MS)
  }
}

function tryCreate(path: string): boolean {
  let file: number
  try {
    file = openSync(path, 'wx')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
  try {
    writeSync(file, JSON.stringify({ pid: process.pid, host: hostname() }))
  } finally {
    closeSync(file)
  }
  return true
}

function isStale(path: string): boolean {
  try {
    if (Date.now() - statSync(path).mtimeMs > STALE_AFTER_MS) return true
    const owner: unknown = JSON.parse(readFileSync(path, 'utf8'))
    if (typeof owner !== 'object' || owner === null || !('pid' in owner) || !('host' in owner)) return false
    return owner.host === hostname() && typeof owner.pid === 'number' && !isRunning(owner.pid)
  } catch (error) {
    // Gone meanwhile, or its owner is just writing it: look again.
    if (isMissing(error) || error instanceof SyntaxError) return false
    throw error
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
