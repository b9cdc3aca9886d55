/// <reference types="node" />
import { randomUUID } from 'node:crypto'
import { readFile, readlink } from 'node:fs/promises'
import { hostname, platform } from 'node:os'
import { isSystemError } from './system-error.ts'

/** What a lock file says about who holds it. */
export interface LockHolder {
  /** Tells one taking of the lock from every other. */
  readonly id: string
  readonly pid: number
  readonly host: string
  /** Where that process id means something; absent where nobody can tell. */
  readonly space?: string | undefined
}

/** This process, about to take a lock. */
export async function describeHolder(): Promise<LockHolder> {
  return { id: randomUUID(), pid: process.pid, host: hostname(), space: await processSpace() }
}

/**
 * Whether a holder is known to be gone: its process id belongs to those that can be asked for here, and no process has it. Containers may
 * share a host's name and files and still count their processes apart.
 */
export async function isGone({ pid, space }: Partial<LockHolder>): Promise<boolean> {
  return pid !== undefined && space !== undefined && space === (await processSpace()) && !isRunning(pid)
}

/** Reads the text of a lock file: no holder where it is none of ours, or not written yet. */
export function parseHolder(text: string): Partial<LockHolder> {
  try {
    return Object(JSON.parse(text))
  } catch {
    // Nobody known holds it.
    return {}
  }
}

/** Processes among which an id names one: those of a PID namespace, until the machine restarts. `pid_namespaces(7)`, `random(4)`. */
async function processSpace(): Promise<string | undefined> {
  if (platform() !== 'linux') return hostname()
  try {
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8')
    return `${hostname()} ${boot.trim()} ${await readlink('/proc/self/ns/pid')}`
  } catch {
    // Without /proc there is no telling, and only time shows whether a holder lives.
    return undefined
  }
}

/** Whether a process of this space runs; signal 0 asks without sending anything. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it runs, for another user.
    return !isSystemError(error, 'ESRCH')
  }
}
