import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { runCommand } from './measure.ts'
import { PEAK_FILE_VARIABLE } from './report-peak.ts'
import { LEXGEN } from './workbench.ts'

/** What a whole process of the command line took. */
export interface Taken {
  readonly milliseconds: number
  readonly peakBytes: number
}

/** Runs a command of lexgen into an empty folder `out` of a project; `args` is what comes before `-o`. */
export function runWithPeak(project: string, out: string, args: readonly string[]): Taken {
  const folder = join(project, out)
  const peakFile = join(project, 'peak')
  rmSync(folder, { recursive: true, force: true })
  const reporter = new URL('report-peak.js', import.meta.url)
  const { milliseconds } = runCommand(
    process.execPath,
    ['--import', reporter.href, LEXGEN, ...args, '-o', folder, '--quiet'],
    { env: { [PEAK_FILE_VARIABLE]: peakFile } },
  )
  return { milliseconds, peakBytes: Number(readFileSync(peakFile, 'utf8')) }
}
