import { existsSync, statSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import { watch as watchFiles } from 'chokidar'
import type { BuildRequest } from '../build-output.ts'
import { generate } from '../generate.ts'
import type { Options } from '../options/options.ts'
import { EXIT } from './exit.ts'
import { summary } from './generate-command.ts'
import { report } from './report.ts'
import type { Terminal } from './terminal.ts'

/** Pause after the last change before generating, in milliseconds: editors write a file in several steps. */
const SETTLE_MS = 30

/**
 * Generates, then again whenever a source changes, until the process gets SIGINT or SIGTERM. A state that does not generate is
 * reported and the last good output stays.
 */
export async function watch(request: BuildRequest & Options, terminal: Terminal): Promise<number> {
  const cwd = request.cwd ?? process.cwd()
  const out = resolve(cwd, request.out)
  const run = async (): Promise<void> => {
    const started = performance.now()
    const result = await generate(request)
    await report(result.diagnostics, result.sources, request, terminal, 'stderr')
    if (result.ok) {
      for (const { action, path } of result.files) {
        if (action !== 'unchanged' && !request.quiet) terminal.stderr(`${action.padEnd(6)} ${path}\n`)
      }
      if (!request.quiet) terminal.stderr(`${summary(result, performance.now() - started, false)}\n`)
    } else if (!request.quiet) {
      terminal.stderr('nothing written; waiting for the next change\n')
    }
  }
  const trigger = serialised(run)
  const watcher = watchFiles(watchedPaths(request.sources, cwd), {
    ignoreInitial: true,
    ignored: (path: string) => path === out || path.startsWith(out + sep) || /[\\/](node_modules|\.git)([\\/]|$)/.test(path),
  })
  let timer: NodeJS.Timeout | undefined
  watcher.on('all', () => {
    clearTimeout(timer)
    timer = setTimeout(() => void trigger(), SETTLE_MS)
  })
  await new Promise<void>((ready) => watcher.once('ready', () => ready()))
  await trigger()
  if (!request.quiet) terminal.stderr('watching for changes\n')
  await new Promise<void>((stop) => {
    process.once('SIGINT', () => stop())
    process.once('SIGTERM', () => stop())
  })
  clearTimeout(timer)
  await watcher.close()
  return EXIT.clean
}

/** Runs one at a time; calls that come meanwhile are answered by one more run. */
function serialised(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined
  let again = false
  return async () => {
    if (running) {
      again = true
      return running
    }
    do {
      again = false
      running = run()
      await running
    } while (again)
    running = undefined
  }
}

/** The folders and files behind the sources; of a glob, the folder before its first wildcard. Modules and standard input cannot be watched. */
function watchedPaths(sources: readonly string[], cwd: string): string[] {
  return sources
    .filter((source) => source !== '-' && !source.startsWith('module:'))
    .map((source) => {
      if (existsSync(resolve(cwd, source))) return resolve(cwd, source)
      const fixed = source.split(/[*?{[]/, 1)[0] ?? ''
      const folder = fixed.endsWith('/') ? fixed : dirname(join(fixed, 'x'))
      const path = resolve(cwd, folder)
      return existsSync(path) && statSync(path).isDirectory() ? path : cwd
    })
}
