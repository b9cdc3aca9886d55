/// <reference types="node" />
import { randomUUID } from 'node:crypto'
import { link, mkdir, open, rename, rm, utimes } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { SessionLock } from '../types.ts'
import { type Sight, lookAtLock, watchUntouched } from './lock-sight.ts'
import { removeLeftovers, temporaryName } from './leftovers.ts'
import { describeHolder, isGone, parseHolder } from './lock-holder.ts'
import { isSystemError } from './system-error.ts'

/** Options of {@link fileLock}. Times are in milliseconds. */
export interface FileLockOptions {
  /** Time for which a waiter has to see a lock untouched before it counts as left behind. @default 30000 */
  readonly staleAfter?: number | undefined
  /** Longest wait for the lock. @default 120000 */
  readonly maxWait?: number | undefined
}

const DEFAULT_STALE_AFTER_MS = 30_000
const DEFAULT_MAX_WAIT_MS = 120_000
/** A holder touches its lock this many times within the time after which it would count as stale. */
const TOUCHES_PER_STALE_TIME = 3
/** How much later each touch sets the time of the file, in milliseconds: file systems keep it in steps of up to two seconds. */
const TOUCH_STEP_MS = 2_000
/** Wait between two looks at a lock that is taken, in milliseconds: between this and twice as much, so that waiters spread. */
const POLL_MS = 25
/** Ends the name of the file that whoever takes a stale lock away holds meanwhile. */
const GUARD_SUFFIX = '.takeover'
const OWNER_ONLY_FILE = 0o600

/** A lock that is held. */
interface Lease {
  readonly path: string
  readonly id: string
  /** Time of the file when it was made, by the clock of the file system. */
  readonly madeAt: number
  touches: number
}

/**
 * A lock that processes share through a file. It is taken over when its holder is known to run no longer, or when a waiter has seen it
 * untouched for `staleAfter` by its own watch. The time of day does not matter: a clock that is wrong or is set takes no lock from anybody.
 *
 * @throws {Error} (when locking) the lock could not be had within `maxWait`
 */
export function fileLock(path: string, options: FileLockOptions = {}): SessionLock {
  const { staleAfter = DEFAULT_STALE_AFTER_MS, maxWait = DEFAULT_MAX_WAIT_MS } = options
  return async (run) => {
    const lease = await acquire(path, staleAfter, maxWait)
    const touching = setInterval(() => void touch(lease), staleAfter / TOUCHES_PER_STALE_TIME)
    // The work itself keeps the process running; the touching alone need not.
    touching.unref()
    try {
      await removeLeftovers(path, '', path)
      return await run()
    } finally {
      clearInterval(touching)
      if (await isOurs(lease)) await rm(path, { force: true })
    }
  }
}

async function acquire(path: string, staleAfter: number, maxWait: number): Promise<Lease> {
  const holder = await describeHolder()
  const deadline = performance.now() + maxWait
  const watch = watchUntouched()
  const watchGuard = watchUntouched()
  await mkdir(dirname(path), { recursive: true })
  for (;;) {
    const madeAt = await create(path, JSON.stringify(holder))
    if (madeAt !== undefined) return { path, id: holder.id, madeAt, touches: 0 }
    const found = await lookAtLock(path)
    const untouchedMs = watch(found)
    const other = parseHolder(found.text)
    const stale = untouchedMs > staleAfter || (await isGone(other))
    if (stale && (await removeStale(path, found, (guard) => watchGuard(guard) > staleAfter))) continue
    if (performance.now() > deadline) {
      const advice = 'if no such process runs any more, remove the file'
      throw new Error(`${path} is held by process ${other.pid ?? 'unknown'} for longer than ${maxWait} ms; ${advice}`)
    } else {
      await sleep(POLL_MS * (1 + Math.random()))
    }
  }
}

/** Makes the lock file. Its time by the clock of the file system, or `undefined` where it was there before. */
async function create(path: string, text: string): Promise<number | undefined> {
  try {
    const handle = await open(path, 'wx', OWNER_ONLY_FILE)
    try {
      await handle.writeFile(text)
      return (await handle.stat()).mtimeMs
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (isSystemError(error, 'EEXIST')) return undefined
    throw error
  }
}

/**
 * Takes a stale lock out of the way, one waiter at a time: two at once could take away what a third has made in between. A guard whose
 * holder was ended is left behind itself, and is taken away as a lock is.
 *
 * @returns whether the way may be free, so that the lock is worth another try at once
 */
async function removeStale(path: string, seen: Sight, isLeftBehind: (guard: Sight) => boolean): Promise<boolean> {
  const guard = `${path}${GUARD_SUFFIX}`
  const madeAt = await create(guard, '')
  if (madeAt === undefined) {
    if (isLeftBehind(await lookAtLock(guard))) await rm(guard, { force: true })
    return false
  }
  try {
    return await removeUnchanged(path, seen)
  } finally {
    await rm(guard, { force: true })
  }
}

/**
 * Removes the lock if it is still the one that was seen. Its holder may show life in the last moment: then it comes back under its name.
 *
 * @returns whether it is gone
 */
async function removeUnchanged(path: string, { mark }: Sight): Promise<boolean> {
  if ((await lookAtLock(path)).mark !== mark) return false
  const aside = temporaryName(path, randomUUID(), '')
  try {
    await rename(path, aside)
    if ((await lookAtLock(aside)).mark === mark) return true
    await link(aside, path)
    return false
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return true
    if (isSystemError(error, 'EEXIST')) return false
    throw error
  } finally {
    await rm(aside, { force: true })
  }
}

async function touch(lease: Lease): Promise<void> {
  try {
    lease.touches += 1
    const time = new Date(lease.madeAt + lease.touches * TOUCH_STEP_MS)
    if (await isOurs(lease)) await utimes(lease.path, time, time)
  } catch (error) {
    // Without the touch the lock may be taken over; the server copes with two refreshes, so the work need not stop for it.
    if (!isSystemError(error, 'ENOENT')) process.emitWarning(error instanceof Error ? error : String(error))
  }
}

async function isOurs({ path, id }: Lease): Promise<boolean> {
  return parseHolder((await lookAtLock(path)).text).id === id
}
