import { createTwoFilesPatch } from 'diff'
import { type OutputFolder, showOutputPath } from '../output/files.ts'
import type { OutputFinding } from './compare-output.ts'
import { normaliseLines } from '../text/lines.ts'

/** Lines around a difference. */
const CONTEXT_LINES = 3
const NO_FILE = '/dev/null'

/** What writing the output would change, as a unified diff that `patch -p1` and `git apply` understand. */
export function printHunks(findings: readonly OutputFinding[], folder: OutputFolder): string {
  return findings
    .filter(({ file }) => file.action !== 'keep')
    .map(({ file }) => printHunk(showOutputPath(folder, file.path), file.current, file.wanted))
    .join('')
}

/** What changes in one file; a text that is undefined is no file, and line ends do not count. */
function printHunk(path: string, current: string | undefined, wanted: string | undefined): string {
  return printExactHunk(
    path,
    current === undefined ? undefined : normaliseLines(current),
    wanted === undefined ? undefined : normaliseLines(wanted),
  )
}

/** The same to the byte, line ends and byte order mark included. */
export function printExactHunk(path: string, current: string | undefined, wanted: string | undefined): string {
  const patch = createTwoFilesPatch(
    current === undefined ? NO_FILE : `a/${path}`,
    wanted === undefined ? NO_FILE : `b/${path}`,
    current ?? '',
    wanted ?? '',
    undefined,
    undefined,
    { context: CONTEXT_LINES },
  )
  // The first line is a ruler, which says nothing here.
  return patch.slice(patch.indexOf('\n') + 1)
}
