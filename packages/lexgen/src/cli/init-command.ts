import { type Options, defaultOptions } from '../api/options.ts'
import { makeVisible } from '../diagnostics/visible.ts'
import type { ChangedFile } from '../init/changes.ts'
import { type InitPlan, planInit } from '../init/plan-init.ts'
import { writeChanges } from '../init/write-changes.ts'
import { STDIN_SPEC } from '../sources/schemes.ts'
import { showCount } from '../text/lists.ts'
import { showPath } from '../text/paths.ts'
import { EXIT } from './exit.ts'
import type { InitInvocation } from './invocation.ts'
import { report } from './report.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

/** `lexgen init [sources..] [-o <dir>]`. */
export async function runInit({ sources, flags }: InitInvocation, terminal: Terminal): Promise<number> {
  if (sources.includes(STDIN_SPEC))
    throw new UsageError('expected sources that a config can name, found - (standard input)')
  if (sources.includes('')) throw new UsageError('expected sources that are not empty, found an empty one')
  const options: Options = { ...defaultOptions(), ...flags }
  const plan = await planInit({ cwd: terminal.cwd, env: terminal.env ?? {}, sources, out: options.out })
  const refused = plan.problems.length > 0 || options.dryRun ? undefined : writeChanges(plan.files)
  const problems = refused === undefined ? plan.problems : [refused]
  if (problems.length > 0) {
    await report(problems, plan.texts, options, terminal, 'stderr')
    return EXIT.failed
  }
  if (options.dryRun) {
    const { printExactHunk } = await import('../drift/hunks.ts')
    const start = startOfPatch(plan, terminal.cwd)
    await terminal.stdout(
      plan.files.map(({ path, before, after }) => printExactHunk(showPath(path, start), before, after)).join(''),
    )
  }
  if (!options.quiet) terminal.stderr(describePlan(plan, options.dryRun, terminal.cwd))
  return EXIT.clean
}

/** What is or would be written, what is left to others, and what to do next. */
function describePlan(plan: InitPlan, isDry: boolean, cwd: string): string {
  const { files, advice, next, module } = plan
  return [
    files.length === 0 ? 'nothing to write: lexgen is set up here\n' : listFiles(files),
    ...(isDry && files.length > 0 ? [describePatch(plan, cwd)] : []),
    ...advice.map(({ message, lines }) => `\nnote: ${makeVisible(message)}\n${indent(lines)}`),
    ...(next.length === 0 ? [] : [`\nnext:\n${listColumns(next.map(({ command, purpose }) => [command, purpose]))}`]),
    ...(module === undefined || next.length === 0 ? [] : [`\n${makeVisible(describeModule(module))}\n`]),
  ].join('')
}

/** Where the paths of the patch start: here, or at the top of the project where something there changes. */
function startOfPatch({ files, top }: InitPlan, cwd: string): string {
  return files.some(({ shown }) => shown.startsWith('../')) ? top : cwd
}

function describePatch(plan: InitPlan, cwd: string): string {
  const start = startOfPatch(plan, cwd)
  const way = start === cwd ? '' : `; the paths of the patch start from ${makeVisible(showPath(start, cwd))}`
  return `${showCount(plan.files.length, 'file')} to write; nothing was written${way}\n`
}

function describeModule(module: string): string {
  return `then import what you call: each document has a module of its own, such as ${module}`
}

/** `create lexgen.config.json  lexicons -> src/gen`. */
function listFiles(files: readonly ChangedFile[]): string {
  const rows = files.map(({ shown, before, reasons }): Row => [
    `${before === undefined ? 'create' : 'update'} ${shown}`,
    reasons.join('; '),
  ])
  return listColumns(rows, '')
}

type Row = readonly [left: string, right: string]

function listColumns(rows: readonly Row[], margin = '  '): string {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `${margin}${makeVisible(left.padEnd(width))}  ${makeVisible(right)}\n`).join('')
}

function indent(lines: readonly string[]): string {
  return lines.map((line) => `  ${makeVisible(line)}\n`).join('')
}
