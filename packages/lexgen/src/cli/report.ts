import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts'
import type { Hint } from '../diagnostics/hint.ts'
import type { LexiconSource } from '../sources/source.ts'
import type { Options } from '../api/options.ts'
import type { Terminal } from './terminal.ts'

/**
 * Prints diagnostics. Text goes to `textTo` (stderr beside a result, stdout where the findings are the result); the formats that
 * programs read always go to stdout, even when there is nothing to say. Notes show with `--verbose`, hints come last. With `--quiet`
 * people are told what fails the run, and nothing else.
 */
export async function report(
  diagnostics: readonly Diagnostic[],
  sources: readonly LexiconSource[],
  options: Options,
  terminal: Terminal,
  textTo: 'stdout' | 'stderr',
  hints: readonly Hint[] = [],
): Promise<void> {
  const structured = options.format === 'json' || options.format === 'sarif'
  const shown = diagnostics.filter(({ severity }) => isShown(severity, options, structured))
  if (shown.length === 0 && hints.length === 0 && !structured) return
  const [{ formatDiagnostics }, { LINT_CODES }] = await Promise.all([
    import('../diagnostics/format.ts'),
    import('../lint/codes.ts'),
  ])
  const channel = options.format === 'text' ? textTo : 'stdout'
  await terminal[channel](
    formatDiagnostics(shown, sources, options.format, {
      color: terminal.color[channel],
      columns: terminal.columns?.[channel],
      codes: LINT_CODES,
      hints,
    }),
  )
}

function isShown(severity: Severity, { quiet, strict, verbose }: Options, isForPrograms: boolean): boolean {
  if (severity === 'error') return true
  if (quiet && !isForPrograms) return strict && severity === 'warning'
  return severity === 'warning' || verbose
}
