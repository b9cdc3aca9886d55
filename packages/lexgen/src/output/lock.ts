import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { LOCK_PREFIX } from './files.ts'
import { isLeftBehind, nameForRun } from './run-names.ts'

/** Longest wait for another run to finish, in milliseconds. A run takes well under a second. */
const LONGEST_WAIT_MS = 30_000
/** Pause between two looks at a held lock, in milliseconds; up to twice as long, so that two waiting runs do not keep step. */
const POLL_MS = 15
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
  const name = nameForRun(LOCK_PREFIX)
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

/** Whether another run holds the lock; takes away what dead ones left. */
function isHeld(folder: string, own: string): boolean {
  const others = readdirSync(folder).filter((name) => name.startsWith(LOCK_PREFIX) && name !== own)
  return others.filter((name) => !removeStale(folder, name)).length > 0
}

function removeStale(folder: string, name: string): boolean {
  if (!isLeftBehind(folder, name, LOCK_PREFIX)) return false
  rmSync(join(folder, name), { force: true })
  return true
}
