import { type GenerateResult, generate } from '../generate.ts'
import type { PlannedFile } from '../output/plan.ts'
import type { Invocation } from './arguments.ts'
import { resolveOptions } from './arguments.ts'
import { EXIT } from './exit.ts'
import { report } from './report.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

/** `lexgen <sources..> -o <dir>`. */
export async function runGenerate(invocation: Extract<Invocation, { sources: readonly string[] }>, terminal: Terminal): Promise<number> {
  const { options, sources, cwd } = await resolveOptions(invocation, terminal.cwd)
  if (sources.length === 0) throw new UsageError('expected sources, found none: lexgen <sources..> -o <dir>')
  if (options.out === undefined) throw new UsageError('expected an output folder, found none: lexgen <sources..> -o <dir>')
  const request = { ...options, out: options.out, sources, cwd, stdin: terminal.stdin }
  if (options.watch) {
    const { watch } = await import('./watch.ts')
    return watch(request, terminal)
  }
  const started = performance.now()
  const result = await generate(request)
  await report(result.diagnostics, result.sources, options, terminal, 'stderr')
  if (!result.ok) return result.diagnostics.some(({ severity }) => severity === 'error') ? EXIT.failed : EXIT.findings
  if (options.dryRun) terminal.stdout(printPlan(result.files))
  if (!options.quiet) terminal.stderr(`${summary(result, performance.now() - started, options.dryRun)}\n`)
  return EXIT.clean
}

/** `402 lexicons -> 405 files (3 written, 402 unchanged, 0 removed) in 0.18 s`. */
export function summary(result: GenerateResult, milliseconds: number, dryRun: boolean): string {
  const count = (...actions: PlannedFile['action'][]): number => result.files.filter(({ action }) => actions.includes(action)).length
  const files = count('create', 'update', 'unchanged')
  const [written, removed] = dryRun ? ['to write', 'to remove'] : ['written', 'removed']
  const changes = `${count('create', 'update')} ${written}, ${count('unchanged')} unchanged, ${count('delete')} ${removed}`
  return `${counted(result.documents, 'lexicon')} -> ${counted(files, 'file')} (${changes}) in ${(milliseconds / 1000).toFixed(2)} s`
}

function printPlan(files: readonly PlannedFile[]): string {
  const changes = files.filter(({ action }) => action !== 'unchanged')
  return changes.map(({ action, path }) => `${action.padEnd(6)} ${path}\n`).join('')
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
