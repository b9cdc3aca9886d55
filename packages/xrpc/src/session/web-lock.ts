import { inTurn } from './in-turn.ts'
import type { SessionLock } from './types.ts'

/** What is used of `navigator.locks`. Not every platform has it, nor every version of the DOM types. */
interface LockManager {
  request<T>(name: string, run: () => Promise<T>): Promise<T>
}

/** What stands for a name among those of one process. */
const names = new Map<string, object>()

/**
 * A lock that all tabs and workers of an origin share, by the Web Locks API; where the platform has none (React Native, Node before 24)
 * only those of one process, or tab, wait for one another.
 */
export function webLock(name: string): SessionLock {
  const key = names.get(name) ?? {}
  names.set(name, key)
  return (run) => {
    const { navigator } = globalThis as { navigator?: { locks?: LockManager } }
    return navigator?.locks ? navigator.locks.request(name, run) : inTurn(key, run)
  }
}
