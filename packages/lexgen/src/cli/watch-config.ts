import { type Stats, type StatsListener, statSync, unwatchFile, watchFile } from 'node:fs'

/** Pause between two looks at a config, in milliseconds. Looking is what sees a file that is replaced, moved or not there yet. */
const POLL_MS = 200

/** What each file of a config was when it was looked at. */
export type ConfigLook = ReadonlyMap<string, string>

/** Looks at files of a config, which need not be there. */
export function lookAtConfig(paths: readonly string[]): ConfigLook {
  return new Map(paths.map((path) => [path, identify(statOf(path))]))
}

/** The files that came, went or changed between two looks; of those that only one of them has nothing is known. */
export function listConfigChanges(before: ConfigLook, now: ConfigLook): string[] {
  return [...now].flatMap(([path, state]) => (before.has(path) && before.get(path) !== state ? [path] : []))
}

/**
 * Calls `note` with the path of each file of a config that came, went or changed since `look`, also before this was called, until it
 * is closed. The process stays alive meanwhile.
 */
export function watchConfig(look: ConfigLook, note: (path: string) => void): { readonly close: () => void } {
  const paths = [...look.keys()]
  const listeners = paths.map((path): readonly [string, StatsListener] => {
    const listener: StatsListener = (now, before) => {
      if (identify(now) !== identify(before)) note(path)
    }
    watchFile(path, { interval: POLL_MS }, listener)
    return [path, listener]
  })
  for (const path of listConfigChanges(look, lookAtConfig(paths))) note(path)
  return {
    close: () => {
      for (const [path, listener] of listeners) unwatchFile(path, listener)
    },
  }
}

type FileState = Pick<Stats, 'mtimeMs' | 'size' | 'ino'>

/** What `watchFile` says of a file that cannot be looked at. */
const NOWHERE: FileState = { mtimeMs: 0, size: 0, ino: 0 }

function statOf(path: string): FileState {
  try {
    return statSync(path)
  } catch {
    return NOWHERE
  }
}

/** Whatever changes when a file does. */
function identify({ mtimeMs, size, ino }: FileState): string {
  return `${mtimeMs} ${size} ${ino}`
}
