/// <reference types="node" />
import { readFile, stat } from 'node:fs/promises'
import { isSystemError } from './system-error.ts'

/**
 * Most time that counts between two looks, in milliseconds. A waiter that was held up itself (a busy process, a machine that slept) has not
 * watched meanwhile, and the holder may have been held up with it.
 */
const MAX_COUNTED_MS = 50

/** A lock file as somebody sees it. */
export interface Sight {
  readonly text: string
  /** Changes whenever another takes the lock or its holder touches it. */
  readonly mark: string
}

/** What there is to see of a lock that is free. */
const NOTHING: Sight = { text: '', mark: '' }

/** A lock file as it is now. */
export async function lookAtLock(path: string): Promise<Sight> {
  try {
    const [text, { mtimeMs }] = await Promise.all([readFile(path, 'utf8'), stat(path)])
    return { text, mark: `${mtimeMs} ${text}` }
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return NOTHING
    throw error
  }
}

/** Tells of each look for how long the same has been seen, in milliseconds of watching. */
export function watchUntouched(): (found: Sight) => number {
  let seen = NOTHING
  let seenAt = performance.now()
  let untouchedMs = 0
  return (found) => {
    const now = performance.now()
    untouchedMs = found.mark === seen.mark ? untouchedMs + Math.min(now - seenAt, MAX_COUNTED_MS) : 0
    seen = found
    seenAt = now
    return untouchedMs
  }
}
