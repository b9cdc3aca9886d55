import { type StatsListener, unwatchFile, watchFile } from 'node:fs'

/** Pause between two looks at a config, in milliseconds. Looking is what sees a file that is replaced, moved or not there yet. */
const POLL_MS = 200

/** Calls `note` with the path of a config that came, went or changed, until it is closed. The process stays alive meanwhile. */
export function watchConfig(paths: readonly string[], note: (path: string) => void): { readonly close: () => void } {
  const listeners = paths.map((path): readonly [string, StatsListener] => {
    const listener: StatsListener = (now, before) => {
      if (now.mtimeMs !== before.mtimeMs || now.size !== before.size || now.ino !== before.ino) note(path)
    }
    watchFile(path, { interval: POLL_MS }, listener)
    return [path, listener]
  })
  return {
    close: () => {
      for (const [path, listener] of listeners) unwatchFile(path, listener)
    },
  }
}
