import { generate } from '../api/generate.ts'
import type { CommandInvocation } from './invocation.ts'
import { reportMade } from './report-made.ts'
import { requireOut, resolveOptions } from './resolve-options.ts'
import { type Terminal, progressOf } from './terminal.ts'
import type { WatchTask } from './watch.ts'

/** `lexgen <sources..> -o <dir>`. */
export async function runGenerate(invocation: CommandInvocation, terminal: Terminal): Promise<number> {
  const load = async (): Promise<WatchTask> => {
    const { options, sources, configFiles } = await resolveOptions(invocation, terminal.cwd)
    const { cwd, stdin } = terminal
    const progress = progressOf(terminal, options)
    const request = { ...options, out: requireOut(options), sources, cwd, stdin, progress }
    return { request, invocation, configFiles }
  }
  const task = await load()
  const options = task.request
  if (options.watch) {
    const { watch } = await import('./watch.ts')
    return watch(task, load, terminal)
  }
  const result = await generate(options)
  return reportMade(result, options, { ...invocation, sources: options.sources }, terminal)
}
