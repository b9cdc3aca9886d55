import { join, resolve } from 'node:path'
import type { BuildRequest } from '../api/build-output.ts'
import { generate } from '../api/generate.ts'
import type { Options } from '../api/options.ts'
import { makeVisible } from '../diagnostics/visible.ts'
import { showPath } from '../text/paths.ts'
import { EXIT } from './exit.ts'
import { hintMissing } from './hint-missing.ts'
import type { CommandInvocation } from './invocation.ts'
import { runOneAtATime, settleChanges, settleable } from './pacing.ts'
import { describeRefusal } from './refusal.ts'
import { report } from './report.ts'
import { listChanges, summarise } from './summary.ts'
import type { Terminal } from './terminal.ts'
import { type ConfigLook, listConfigChanges, lookAtConfig, watchConfig } from './watch-config.ts'
import { findWatchedPaths, watchSources } from './watch-sources.ts'

/** What is generated again and again. */
export interface WatchTask {
  readonly request: BuildRequest & Options
  /** What the command line asks for, for commands to paste. */
  readonly invocation: CommandInvocation
  /** Files that the options are from, or would be if they were there; absolute. */
  readonly configFiles: readonly string[]
}

/** What outlives a change of the config. */
interface Watching {
  readonly terminal: Terminal
  /** Reads the config again. Throws as the commands do for one that cannot be used. */
  readonly reload: () => Promise<WatchTask>
  /** Ends with the first SIGINT or SIGTERM. */
  readonly stopped: Promise<undefined>
  /** Notes that were told already. */
  readonly told: Set<string>
}

/** What is to be generated from here on, and the files that say so. */
interface Reloaded {
  readonly task: WatchTask
  readonly changed: readonly string[]
  /** The files of its config, as they were when it was read. */
  readonly look: ConfigLook
}

/**
 * Generates, then again whenever a source or the config changes, until the process gets SIGINT or SIGTERM. A state that does not
 * generate is reported and the last good output stays; a config that cannot be used is reported and the one before it counts. Throws
 * a UsageError for a source that cannot be watched, and whatever a run throws that should not.
 */
export async function watch(first: WatchTask, reload: () => Promise<WatchTask>, terminal: Terminal): Promise<number> {
  const watching: Watching = { terminal, reload, stopped: waitUntilStopped(), told: new Set() }
  const look = lookAtConfig(first.configFiles)
  let next = await watchTask({ task: first, changed: [], look }, watching, 'watching for changes\n')
  while (next) next = await watchTask(next, watching, '')
  return EXIT.clean
}

/** Generates by one config until there is another, which it gives back, or until the process is to end. */
async function watchTask(
  { task, changed: changedFirst, look: lookFirst }: Reloaded,
  { terminal, reload, stopped, told }: Watching,
  greeting: string,
): Promise<Reloaded | undefined> {
  const { request, invocation, configFiles } = task
  const cwd = resolve(request.cwd ?? process.cwd())
  const out = resolve(cwd, request.out)
  const roots = findWatchedPaths(request.sources, cwd)
  const tell = (text: string): void => {
    if (!request.quiet) terminal.stderr(text)
  }
  const changed = new Set(changedFirst)
  let generated: ReadonlySet<string> = new Set()
  const runs = runOneAtATime(async () => {
    const started = performance.now()
    for (const path of changed) tell(`${makeVisible(showPath(path, cwd))} changed\n`)
    changed.clear()
    const result = await generate(request)
    const hints = hintMissing(result.missing, { ...invocation, sources: request.sources }, terminal.program)
    await report(result.diagnostics, result.sources, request, terminal, 'stderr', hints)
    if (!result.ok) return tell('nothing written; waiting for the next change\n')
    for (const note of result.notes) if (!told.has(note)) tell(`${note}\n`)
    for (const note of result.notes) told.add(note)
    generated = new Set(result.files.map(({ path }) => join(out, path)))
    tell(`${listChanges(result.files)}${summarise(result, performance.now() - started, request.dryRun)}\n`)
  })
  const { promise: ended, resolve: end, reject: fail } = settleable<Reloaded>()
  const sourceChanges = settleChanges((paths) => {
    for (const path of paths) changed.add(path)
    runs.trigger().catch(fail)
  })
  let isRefused = false
  let look = lookFirst
  const configChanges = settleChanges(() => {
    const before = look
    const read = lookAtConfig(configFiles)
    look = read
    reloadTask(task, reload, isRefused).then((reloaded) => {
      isRefused = typeof reloaded === 'string'
      if (typeof reloaded === 'string') terminal.stderr(`${reloaded}the options stay as they were\n`)
      else if (reloaded) end(followConfig(reloaded, before, read))
    }, fail)
  })
  const config = watchConfig(lookFirst, configChanges.note)
  const sources = await watchSources(roots, (path) => {
    // Where sources, output and config overlap, lexgen's own files are no change, and the config is watched by itself.
    if (!generated.has(path) && !configFiles.includes(path)) sourceChanges.note(path)
  })
  try {
    await runs.trigger()
    tell(greeting)
    return await Promise.race([stopped, ended])
  } finally {
    config.close()
    sourceChanges.forget()
    configChanges.forget()
    await sources.close()
    await runs.idle()
  }
}

/** What follows on a config that was looked at before it changed and when it was read. Other files may be its own by now. */
function followConfig(task: WatchTask, before: ConfigLook, read: ConfigLook): Reloaded {
  const now = lookAtConfig(task.configFiles)
  const look = new Map([...now].map(([path, state]) => [path, read.get(path) ?? state]))
  return { task, changed: listConfigChanges(before, now), look }
}

/** The task of the config as it is now, or what is wrong with it; undefined where nothing is another (and `isForced` is not set). */
async function reloadTask(
  task: WatchTask,
  reload: () => Promise<WatchTask>,
  isForced: boolean,
): Promise<WatchTask | string | undefined> {
  try {
    const reloaded = await reload()
    findWatchedPaths(reloaded.request.sources, resolve(reloaded.request.cwd ?? process.cwd()))
    return isForced || JSON.stringify(reloaded) !== JSON.stringify(task) ? reloaded : undefined
  } catch (error) {
    const refusal = describeRefusal(error)
    if (refusal === undefined) throw error
    return refusal
  }
}

/** Ends with the first SIGINT or SIGTERM. */
function waitUntilStopped(): Promise<undefined> {
  return new Promise((stop) => {
    process.once('SIGINT', () => stop(undefined))
    process.once('SIGTERM', () => stop(undefined))
  })
}
