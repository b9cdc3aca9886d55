import { type Stats, existsSync } from 'node:fs'
import { basename } from 'node:path'
import { watch as watchFiles } from 'chokidar'
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
  const watcher = watchFiles([...roots], {
    ignoreInitial: true,
    ignored: (path, stats) => !roots.includes(path) && isNoLexicon(path, stats),
  })
  watcher.on('all', (_event, path) => {
    if (isLexiconFile(path) || roots.includes(path)) note(path)
  })
  await new Promise<void>((ready) => watcher.once('ready', () => ready()))
  const missing = new Set<string>()
  // A source that goes takes its watcher along; this also keeps the process alive meanwhile.
  const returns = setInterval(() => {
    for (const root of roots) {
      if (!existsSync(root)) missing.add(root)
      else if (missing.delete(root)) {
        // chokidar still counts a root that went as watched, and what is in it by now gives no event of its own.
        watcher.unwatch(root)
        watcher.add(root)
        note(root)
      }
    }
  }, RETURN_POLL_MS)
  return {
    close: async () => {
      clearInterval(returns)
      await watcher.close()
    },
  }
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
