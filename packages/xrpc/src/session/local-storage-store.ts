import { parseSessionData } from './parse-session-data.ts'
import type { SessionStore } from './types.ts'
import { webLock } from './web-lock.ts'

/** What is used of a `Storage`. React Native's `AsyncStorage` fits too. */
export interface KeyValueStorage {
  getItem(key: string): string | null | Promise<string | null>
  setItem(key: string, value: string): unknown
  removeItem(key: string): unknown
}

/** Options of {@link localStorageStore}. */
export interface LocalStorageStoreOptions {
  /** @default 'lexgen.session' */
  readonly key?: string | undefined
  /** @default globalThis.localStorage */
  readonly storage?: KeyValueStorage | undefined
}

/**
 * Keeps a session in `localStorage`, shared by all tabs of the origin, with a {@link webLock} so that one of them refreshes for all.
 * Every script of the origin can read it: where that is too much, keep sessions on a server.
 *
 * @throws {SyntaxError} (when loading) what is stored under the key is no session
 */
export function localStorageStore({
  key = 'lexgen.session',
  storage = globalThis.localStorage,
}: LocalStorageStoreOptions = {}): SessionStore {
  return {
    async load() {
      const text = await storage.getItem(key)
      return text === null ? undefined : parseSessionData(text, key)
    },
    async save(data) {
      await storage.setItem(key, JSON.stringify(data))
    },
    async remove() {
      await storage.removeItem(key)
    },
    lock: webLock(key),
  }
}
