import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts'
import type { Options } from '../api/options.ts'
import { showCount } from '../text/lists.ts'
import type { Terminal } from './terminal.ts'

/** Ends a run with what it came to and how much was found: `not generated: 2 errors, 0 warnings`. With `--quiet` nothing is said. */
export function tellCounts(
  outcome: string,
  diagnostics: readonly Diagnostic[],
  { quiet, verbose }: Options,
  terminal: Terminal,
): void {
  if (quiet) return
  const count = (severity: Severity): number => diagnostics.filter((each) => each.severity === severity).length
  const found = [
    showCount(count('error'), 'error'),
    showCount(count('warning'), 'warning'),
    ...(verbose ? [showCount(count('info'), 'note')] : []),
  ]
  terminal.stderr(`${outcome}: ${found.join(', ')}\n`)
}
