import { randomBytes } from 'node:crypto'
import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { LOCK_PREFIX } from './files.ts'
import { errorCode, isMissing } from '../text/errors.ts'

/** Longest wait for another run to finish, in milliseconds. A run takes well under a second. */
const LONGEST_WAIT_MS = 30_000
/** Pause between two looks at a held lock, in milliseconds; up to twice as long, so that two waiting runs do not keep step. */
const POLL_MS = 15
/** Age at which a lock counts as left behind although its process cannot be asked (another host), in milliseconds. */
const STALE_AFTER_MS = 120_000
/** Bytes that make a lock file's name the only one of its kind. */
const NONCE_BYTES = 6

/**
 * Takes the lock of an output folder and gives back the function that releases it; undefined where another run held it for too long.
 *
 * Each run lays down a file of its own, whose name says whose it is, and holds the lock if there is no other's; else it takes its
 * file away and waits. Since no name is used twice, removing one that was left behind can never remove a lock that is held.
 * Stale rule: a lock is void when its process on this host no longer runs, or when it is older than two minutes.
 */
export async function acquireLock(
  folder: string,
  longestWaitMs: number = LONGEST_WAIT_MS,
): Promise<(() => void) | undefined> {
  const name = `${LOCK_PREFIX}${process.pid}.${randomBytes(NONCE_BYTES).toString('hex')}.${HOST}`
  const path = join(folder, name)
  const release = (): void => rmSync(path, { force: true })
  const deadline = Date.now() + longestWaitMs
  for (;;) {
    if (!isHeld(folder, name)) {
      writeFileSync(path, '', { flag: 'wx' })
      // Looking again after laying it down: of two runs that do so at once, at least one sees the other.
      if (!isHeld(folder, name)) return release
      release()
    }
    if (Date.now() > deadline) return undefined
    await sleep(POLL_MS * (1 + Math.random()))
  }
}

/** This host in a file name. */
const HOST = hostname().replaceAll(/[^\w-]/g, '_')

/** Whether another run holds the lock; takes away what dead ones left. */
function isHeld(folder: string, own: string): boolean {
  const others = readdirSync(folder).filter((name) => name.startsWith(LOCK_PREFIX) && name !== own)
  return others.filter((name) => !removeStale(folder, name)).length > 0
}

function removeStale(folder: string, name: string): boolean {
  const path = join(folder, name)
  if (!isDead(name) && !isOld(path)) return false
  rmSync(path, { force: true })
  return true
}

/** Whether a lock file's process is one of this host and has ended. */
function isDead(name: string): boolean {
  const [pid, , host] = name.slice(LOCK_PREFIX.length).split('.')
  return host === HOST && pid !== undefined && /^\d+$/.test(pid) && !isRunning(Number(pid))
}

function isOld(path: string): boolean {
  try {
    return Date.now() - statSync(path).mtimeMs > STALE_AFTER_MS
  } catch (error) {
    if (isMissing(error)) return true
    throw error
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Not permitted to signal it: it runs, as somebody else.
    return errorCode(error) === 'EPERM'
  }
}
