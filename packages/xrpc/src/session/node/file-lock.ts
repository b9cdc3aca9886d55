/// <reference types="node" />
import { randomUUID } from 'node:crypto'
import { link, mkdir, open, readFile, rename, rm, stat, utimes } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { SessionLock } from '../types.ts'
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
const OWNER_ONLY_FILE = 0o600

/** A lock file as somebody sees it. */
interface Sight {
  readonly text: string
  /** Changes whenever another takes the lock or its holder touches it. */
  readonly mark: string
}

/** What there is to see of a lock that is free. */
const NOTHING: Sight = { text: '', mark: '' }

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
  /** The lock as it was last seen to change, and when. */
  let seen = NOTHING
  let seenAt = performance.now()
  await mkdir(dirname(path), { recursive: true })
  for (;;) {
    const madeAt = await create(path, JSON.stringify(holder))
    if (madeAt !== undefined) return { path, id: holder.id, madeAt, touches: 0 }
    const found = await look(path)
    const now = performance.now()
    if (found.mark !== seen.mark) {
      seen = found
      seenAt = now
    }
    const other = parseHolder(seen.text)
    if (now - seenAt > staleAfter || (await isGone(other))) {
      await removeStale(path, seen)
    } else if (now > deadline) {
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

async function look(path: string): Promise<Sight> {
  try {
    const [text, { mtimeMs }] = await Promise.all([readFile(path, 'utf8'), stat(path)])
    return { text, mark: `${mtimeMs} ${text}` }
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return NOTHING
    throw error
  }
}

/**
 * Takes a stale lock out of the way. Another waiter may have done so, and have the lock by now, or the holder may have shown life: then the
 * file comes back under the name that its holder knows.
 */
async function removeStale(path: string, { mark }: Sight): Promise<void> {
  if ((await look(path)).mark !== mark) return
  const aside = temporaryName(path, randomUUID(), '')
  try {
    await rename(path, aside)
    if ((await look(aside)).mark !== mark) await link(aside, path)
  } catch (error) {
    if (!isSystemError(error, 'ENOENT') && !isSystemError(error, 'EEXIST')) throw error
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
  return parseHolder((await look(path)).text).id === id
}
