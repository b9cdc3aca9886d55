import type { SessionLock } from './types.ts'

/** What is used of `navigator.locks`. Not every platform has it, nor every version of the DOM types. */
interface LockManager {
  request<T>(name: string, run: () => Promise<T>): Promise<T>
}

/**
 * A lock that all tabs and workers of an origin share, by the Web Locks API; where the platform has none (React Native, Node before 24)
 * it locks nothing.
 */
export function webLock(name: string): SessionLock {
  return (run) => {
    const { navigator } = globalThis as { navigator?: { locks?: LockManager } }
    return navigator?.locks ? navigator.locks.request(name, run) : run()
  }
}
