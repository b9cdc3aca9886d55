/// <reference types="node" />
import { randomUUID } from 'node:crypto'
import { link, mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { SessionLock } from '../types.ts'
import { isSystemError } from './system-error.ts'

/** Options of {@link fileLock}. Times are in milliseconds. */
export interface FileLockOptions {
  /** Age from which a lock whose holder does not touch it any more counts as left behind. @default 30000 */
  readonly staleAfter?: number | undefined
  /** Longest wait for the lock. @default 120000 */
  readonly maxWait?: number | undefined
}

/** What a lock file says about who holds it. */
interface Holder {
  /** Tells one taking of the lock from every other. */
  id: string
  pid: number
  host: string
}

const DEFAULT_STALE_AFTER_MS = 30_000
const DEFAULT_MAX_WAIT_MS = 120_000
/** A holder touches its lock this many times within the time after which it would count as stale. */
const TOUCHES_PER_STALE_TIME = 3
/** Wait between two looks at a lock that is taken, in milliseconds: between this and twice as much, so that waiters spread. */
const POLL_MS = 25
const OWNER_ONLY_FILE = 0o600

/**
 * A lock that processes share through a file. A lock is stale, and is taken over, when its holder ran on this machine and no longer
 * runs, or when it has not touched the file for `staleAfter`.
 *
 * @throws {Error} (when locking) the lock could not be had within `maxWait`
 */
export function fileLock(path: string, options: FileLockOptions = {}): SessionLock {
  const { staleAfter = DEFAULT_STALE_AFTER_MS, maxWait = DEFAULT_MAX_WAIT_MS } = options
  return async (run) => {
    const id = await acquire(path, staleAfter, maxWait)
    const touching = setInterval(() => void touch(path, id), staleAfter / TOUCHES_PER_STALE_TIME)
    // The work itself keeps the process running; the touching alone need not.
    touching.unref()
    try {
      return await run()
    } finally {
      clearInterval(touching)
      if ((await readHolder(path))?.id === id) await rm(path, { force: true })
    }
  }
}

async function acquire(path: string, staleAfter: number, maxWait: number): Promise<string> {
  const holder: Holder = { id: randomUUID(), pid: process.pid, host: hostname() }
  const deadline = performance.now() + maxWait
  await mkdir(dirname(path), { recursive: true })
  while (!(await create(path, holder))) {
    const found = await readHolder(path)
    if (await isStale(path, found, staleAfter)) {
      await removeStale(path, found)
    } else if (performance.now() > deadline) {
      throw new Error(`${path} is held by process ${found?.pid ?? 'unknown'} for longer than ${maxWait} ms`)
    } else {
      await sleep(POLL_MS * (1 + Math.random()))
    }
  }
  return holder.id
}

/** Makes the lock file, whole from its first moment on; whether it is ours. */
async function create(path: string, holder: Holder): Promise<boolean> {
  const temporary = `${path}.${holder.id}`
  await writeFile(temporary, JSON.stringify(holder), { mode: OWNER_ONLY_FILE })
  try {
    await link(temporary, path)
    return true
  } catch (error) {
    if (isSystemError(error, 'EEXIST')) return false
    throw error
  } finally {
    await rm(temporary, { force: true })
  }
}

async function isStale(path: string, holder: Holder | undefined, staleAfter: number): Promise<boolean> {
  if (holder !== undefined && holder.host === hostname() && !isRunning(holder.pid)) return true
  try {
    const { mtimeMs } = await stat(path)
    return Date.now() - mtimeMs > staleAfter
  } catch (error) {
    // Released since: the next attempt may have it.
    if (isSystemError(error, 'ENOENT')) return false
    throw error
  }
}

/**
 * Takes a stale lock out of the way. Another waiter may have done so, and have the lock by now: then it gets its file back, under the
 * name that it knows.
 */
async function removeStale(path: string, stale: Holder | undefined): Promise<void> {
  const aside = `${path}.${randomUUID()}`
  try {
    await rename(path, aside)
    if ((await readHolder(aside))?.id !== stale?.id) await link(aside, path)
  } catch (error) {
    if (!isSystemError(error, 'ENOENT') && !isSystemError(error, 'EEXIST')) throw error
  } finally {
    await rm(aside, { force: true })
  }
}

async function touch(path: string, id: string): Promise<void> {
  try {
    const now = new Date()
    if ((await readHolder(path))?.id === id) await utimes(path, now, now)
  } catch (error) {
    // Without the touch the lock may be taken over; the server copes with two refreshes, so the work need not stop for it.
    if (!isSystemError(error, 'ENOENT')) process.emitWarning(error instanceof Error ? error : String(error))
  }
}

async function readHolder(path: string): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch (error) {
    // Gone, or not written by this code: nobody known holds it.
    if (isSystemError(error, 'ENOENT') || error instanceof SyntaxError) return undefined
    throw error
  }
}

/** Whether a process of this machine runs; signal 0 asks without sending anything. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it runs, for another user.
    return !isSystemError(error, 'ESRCH')
  }
}
