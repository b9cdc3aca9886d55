import { type Stats, existsSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { watch as watchFiles } from 'chokidar'
import type { BuildRequest } from '../api/build-output.ts'
import { generate } from '../api/generate.ts'
import { makeVisible } from '../diagnostics/visible.ts'
import { showPath } from '../text/paths.ts'
import { isLexiconFile, isSkippedFolder } from '../sources/lexicon-files.ts'
import type { Options } from '../api/options.ts'
import { EXIT } from './exit.ts'
import { report } from './report.ts'
import { listChanges, summarise } from './summary.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'
import { readerOf } from '../sources/readers.ts'

/**
 * Pause after the last change before generating, in milliseconds: editors write a file in several steps. Longer than the 50 ms for
 * which chokidar drops further changes of a file, so that the run sees what those wrote.
 */
const SETTLE_MS = 60

/** Pause between two looks for a source that was removed, such as by switching branches, in milliseconds. */
const RETURN_POLL_MS = 100

/**
 * Generates, then again whenever a source changes, until the process gets SIGINT or SIGTERM. A state that does not generate is
 * reported and the last good output stays. Throws a UsageError for a source that cannot be watched,
 * and whatever a run throws that should not.
 */
export async function watch(request: BuildRequest & Options, terminal: Terminal): Promise<number> {
  const cwd = resolve(request.cwd ?? process.cwd())
  const out = resolve(cwd, request.out)
  const tell = (text: string): void => {
    if (!request.quiet) terminal.stderr(text)
  }
  let generated: ReadonlySet<string> = new Set()
  const changed = new Set<string>()
  const told = new Set<string>()
  const run = async (): Promise<void> => {
    const started = performance.now()
    for (const path of changed) tell(`${makeVisible(showPath(path, cwd))} changed\n`)
    changed.clear()
    const result = await generate(request)
    await report(result.diagnostics, result.sources, request, terminal, 'stderr')
    if (!result.ok) return tell('nothing written; waiting for the next change\n')
    for (const note of result.notes) if (!told.has(note)) tell(`${note}\n`)
    for (const note of result.notes) told.add(note)
    generated = new Set(result.files.map(({ path }) => join(out, path)))
    tell(`${listChanges(result.files)}${summarise(result, performance.now() - started, request.dryRun)}\n`)
  }
  const trigger = runOneAtATime(run)
  const roots = findWatchedPaths(request.sources, cwd)
  const watcher = watchFiles(roots, {
    ignoreInitial: true,
    ignored: (path, stats) => !roots.includes(path) && isNoLexicon(path, stats),
  })
  let timer: NodeJS.Timeout | undefined
  const { promise: failed, reject: fail } = rejectable()
  const note = (path: string): void => {
    changed.add(path)
    clearTimeout(timer)
    timer = setTimeout(() => void trigger().catch(fail), SETTLE_MS)
  }
  watcher.on('all', (_event, path) => {
    // Where sources and output overlap, lexgen's own files are no change.
    if (!generated.has(path) && (isLexiconFile(path) || roots.includes(path))) note(path)
  })
  await new Promise<void>((ready) => watcher.once('ready', () => ready()))
  const stopped = waitUntilStopped()
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
  try {
    await trigger()
    tell('watching for changes\n')
    await Promise.race([stopped, failed])
    return EXIT.clean
  } finally {
    clearInterval(returns)
    clearTimeout(timer)
    await watcher.close()
  }
}

/** A promise that never resolves, and what rejects it; nobody need be waiting for it. */
function rejectable(): { readonly promise: Promise<never>; readonly reject: (reason: unknown) => void } {
  let reject: (reason: unknown) => void = () => undefined
  const promise = new Promise<never>((_resolve, refuse) => (reject = refuse))
  promise.catch(() => undefined)
  return { promise, reject }
}

/** Whether a file or folder below a watched one can be left alone. */
function isNoLexicon(path: string, stats: Stats | undefined): boolean {
  if (stats === undefined) return false
  return stats.isDirectory() ? isSkippedFolder(basename(path)) : !isLexiconFile(path)
}

/** Ends with the first SIGINT or SIGTERM. */
function waitUntilStopped(): Promise<void> {
  return new Promise((stop) => {
    process.once('SIGINT', () => stop())
    process.once('SIGTERM', () => stop())
  })
}

/** Runs one at a time; calls that come meanwhile are answered by one more run. */
function runOneAtATime(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined
  let again = false
  const loop = async (): Promise<void> => {
    do {
      again = false
      await run()
    } while (again)
  }
  return () => {
    if (running) again = true
    running ??= loop().finally(() => (running = undefined))
    return running
  }
}

/** The folders and files behind the sources. Throws a UsageError for the first source that cannot be watched. */
function findWatchedPaths(sources: readonly string[], cwd: string): string[] {
  return sources.map((source) => {
    const watched = readerOf(source, cwd).watch(source, cwd)
    if ('problem' in watched) throw new UsageError(watched.problem)
    return watched.path
  })
}
