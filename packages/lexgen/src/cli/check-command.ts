import { type CheckResult, check } from '../api/check.ts'
import { makeVisible } from '../diagnostics/visible.ts'
import type { Checked } from './check-against.ts'
import { EXIT, exitOfRefusal } from './exit.ts'
import { hintMissing } from './hint-missing.ts'
import type { CommandInvocation } from './invocation.ts'
import { describeMending, hintMending, printMending } from './mending.ts'
import { report } from './report.ts'
import { type Resolved, requireOut, resolveOptions } from './resolve-options.ts'
import { summariseStep } from './step-summary.ts'
import { tellCounts } from './tell-counts.ts'
import { type Terminal, progressOf } from './terminal.ts'
import { showCount } from '../text/lists.ts'
import type { MakingCommand } from '../text/making-commands.ts'

/** Problems of the output folder that leave nothing to compare with. */
const IMPOSSIBLE_CODES: readonly string[] = ['LEX4003', 'LEX4009']

/** `lexgen check <sources..> -o <dir>`. */
export async function runCheck(invocation: CommandInvocation, terminal: Terminal): Promise<number> {
  return checkResolved(invocation, await resolveOptions(invocation, terminal.cwd), terminal)
}

/** The same of options that are known already; a command with a `--check` of its own names itself. */
export async function checkResolved(
  invocation: CommandInvocation,
  resolved: Resolved,
  terminal: Terminal,
  command?: MakingCommand,
): Promise<number> {
  const own = { ...terminal, stdin: readOnce(terminal.stdin) }
  const { against } = resolved.options
  if (against === undefined) return (await checkOutput(invocation, resolved, own, command)).code
  const { checkAgainst } = await import('./check-against.ts')
  return checkAgainst(against, resolved, own, (to) => checkOutput(invocation, resolved, to, command))
}

async function checkOutput(
  invocation: CommandInvocation,
  resolved: Resolved,
  terminal: Terminal,
  command: MakingCommand | undefined,
): Promise<Checked> {
  const { options, given, sources } = resolved
  const out = requireOut(options)
  const request = {
    ...given,
    out,
    sources,
    cwd: terminal.cwd,
    stdin: terminal.stdin,
    progress: progressOf(terminal, options),
  }
  const result = await check({ ...request, ...(command !== undefined && { command }) })
  const { adopted } = result
  const { causes, findings, failed, ok, folder } = result
  const run = { ...invocation, sources, flags: { ...adopted, ...invocation.flags } }
  const missing = hintMissing(result.missing, run, terminal.program)
  const mending = describeMending(result, { ...run, sources: invocation.sources }, terminal.program)
  const toText = options.format === 'text' ? terminal.stdout : terminal.stderr
  const printDiff = async (): Promise<void> => {
    if (!options.diff || findings.length === 0) return
    const { printHunks } = await import('../drift/hunks.ts')
    await toText(printHunks(findings, folder))
  }
  if (options.fix && !failed && findings.length > 0 && result.inTheWay.length === 0) {
    const { fixOutput } = await import('./fix-output.ts')
    await printDiff()
    return { code: await fixOutput({ ...request, ...adopted, out }, result, options, terminal), adopted }
  }
  const isTold = !failed && (!ok || (findings.length > 0 && options.verbose))
  const hints = isTold && options.format !== 'text' ? hintMending(causes, mending) : []
  await report(result.diagnostics, result.sources, options, terminal, 'stdout', [...missing, ...hints])
  if (failed) {
    tellCounts('not compared', result.diagnostics, options, terminal)
    return { code: exitOfFailure(result), adopted }
  }
  await printDiff()
  if (!ok) {
    terminal.stderr(printMending(causes, mending))
    if (options.format === 'github') summariseStep(result, mending, terminal)
    return { code: EXIT.findings, adopted }
  }
  if (options.quiet) return { code: EXIT.clean, adopted }
  terminal.stderr(praise(makeVisible(out), findings.length))
  if (findings.length > 0) terminal.stderr(printMending(causes, mending))
  return { code: EXIT.clean, adopted }
}

/** `gen is current`. */
function praise(out: string, laidOutOtherwise: number): string {
  if (laidOutOtherwise === 0) return `${out} is current\n`
  return `${out} is current, but for the layout of ${showCount(laidOutOtherwise, 'file')} (--verbose names them)\n`
}

function exitOfFailure({ diagnostics }: CheckResult): number {
  if (diagnostics.some(({ code }) => IMPOSSIBLE_CODES.includes(code))) return EXIT.impossible
  return exitOfRefusal(diagnostics)
}

/** Standard input can be read once only, and mending reads the sources again. */
function readOnce(read: Terminal['stdin']): Terminal['stdin'] {
  let text: Promise<string> | undefined
  return () => (text ??= read())
}
