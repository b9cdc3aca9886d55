import { type Stats, existsSync } from 'node:fs'
import { basename } from 'node:path'
import { type FSWatcher, watch as watchFiles } from 'chokidar'
import { isLexiconFile, isSkippedFolder } from '../sources/lexicon-files.ts'
import { readerOf } from '../sources/readers.ts'
import { UsageError } from './usage-error.ts'

/** Pause between two looks for a source that was removed, such as by switching branches, in milliseconds. */
const RETURN_POLL_MS = 100

/** Calls `note` with the path of each lexicon that changes in one of the paths, once it is ready to, until it is closed. */
export async function watchSources(
  roots: readonly string[],
  note: (path: string) => void,
): Promise<{ readonly close: () => Promise<void> }> {
  const missing = new Set<string>()
  const open = (root: string): Promise<FSWatcher> => watchRoot(root, note, () => missing.add(root))
  const watchers = new Map(await Promise.all(roots.map(async (root) => [root, await open(root)] as const)))
  let reopening = Promise.resolve()
  // A source that goes takes its watcher along; this also keeps the process alive meanwhile.
  const returns = setInterval(() => {
    for (const root of roots) {
      if (!existsSync(root)) missing.add(root)
      else if (missing.delete(root)) reopening = reopening.then(() => reopen(root))
    }
  }, RETURN_POLL_MS)
  /** What is in the root by now gives no event of its own: all of it is looked at once every later change does. */
  const reopen = async (root: string): Promise<void> => {
    await watchers.get(root)?.close()
    watchers.set(root, await open(root))
    note(root)
  }
  return {
    close: async () => {
      clearInterval(returns)
      await reopening
      await Promise.all([...watchers.values()].map((watcher) => watcher.close()))
    },
  }
}

/** Watches one folder or file, once it is ready to. `leave` is called when the root itself goes. */
async function watchRoot(root: string, note: (path: string) => void, leave: () => void): Promise<FSWatcher> {
  const watcher = watchFiles(root, {
    ignoreInitial: true,
    ignored: (path, stats) => path !== root && isNoLexicon(path, stats),
  })
  watcher.on('all', (event, path) => {
    if (path === root && event.startsWith('unlink')) leave()
    if (path === root || isLexiconFile(path)) note(path)
  })
  await new Promise<void>((ready) => watcher.once('ready', () => ready()))
  return watcher
}

/** The folders and files behind the sources. Throws a UsageError for the first source that cannot be watched. */
export function findWatchedPaths(sources: readonly string[], cwd: string): string[] {
  return sources.map((source) => {
    const watched = readerOf(source, cwd).watch(source, cwd)
    if ('problem' in watched) throw new UsageError(watched.problem)
    return watched.path
  })
}

/** Whether a file or folder below a watched one can be left alone. */
function isNoLexicon(path: string, stats: Stats | undefined): boolean {
  if (stats === undefined) return false
  return stats.isDirectory() ? isSkippedFolder(basename(path)) : !isLexiconFile(path)
}
