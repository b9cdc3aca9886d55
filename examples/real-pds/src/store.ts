import type { SessionData, SessionStore } from '@lexgen/xrpc/session'

/** Keeps a session in memory, as a file or a browser would keep it: as JSON. */
export function createMemoryStore(): SessionStore {
  let text: string | undefined
  return {
    // The JSON boundary: nobody else writes here.
    load: async () => (text === undefined ? undefined : (JSON.parse(text) as SessionData)),
    save: async (data) => {
      text = JSON.stringify(data)
    },
    remove: async () => {
      text = undefined
    },
  }
}
