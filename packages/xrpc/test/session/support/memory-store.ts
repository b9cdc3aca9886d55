import type { SessionData, SessionStore } from '../../../src/session/index.ts'

/** A store that remembers what was done to it. */
export interface MemoryStore extends SessionStore {
  data: SessionData | undefined
  saves: number
  removes: number
}

export function memoryStore(data?: SessionData): MemoryStore {
  return {
    data,
    saves: 0,
    removes: 0,
    async load() {
      return this.data
    },
    async save(next) {
      this.saves += 1
      this.data = structuredClone(next)
    },
    async remove() {
      this.removes += 1
      this.data = undefined
    },
  }
}
