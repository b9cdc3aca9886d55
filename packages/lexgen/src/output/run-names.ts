import { randomBytes } from 'node:crypto'
import { statSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { errorCode, isMissing } from '../text/errors.ts'

/**
 * Age at which something counts as left behind whoever made it, in milliseconds: a process of another host cannot be asked, and the
 * id of one of this host may be another's by now.
 */
const STALE_AFTER_MS = 120_000
/** Bytes that make a name the only one of its kind. */
const NONCE_BYTES = 6

/** This host in a file name. */
const HOST = hostname().replaceAll(/[^\w-]/g, '_')

/** A name in an output folder that no other run has, and that says whose it is. */
export function nameForRun(prefix: string): string {
  return `${prefix}${process.pid}.${randomBytes(NONCE_BYTES).toString('hex')}.${HOST}`
}

/** Whether what has such a name was left behind: its process on this host no longer runs, or it is older than two minutes. */
export function isLeftBehind(folder: string, name: string, prefix: string): boolean {
  return isDead(name.slice(prefix.length)) || isOld(join(folder, name))
}

/** Whether the process in a name is one of this host and has ended. */
function isDead(owner: string): boolean {
  const [pid, , host] = owner.split('.')
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
