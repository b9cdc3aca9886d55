import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { hasErrors } from '../diagnostics/has-errors.ts'

/** Exit codes of every command: clean; findings; bad usage, config or lexicon, or a bug; a comparison that was impossible. */
export const EXIT = { clean: 0, findings: 1, failed: 2, impossible: 3 } as const

/** The exit code of a run that was refused. Without an error it was `--strict` that let warnings fail it. */
export function exitOfRefusal(diagnostics: readonly Diagnostic[]): number {
  return hasErrors(diagnostics) ? EXIT.failed : EXIT.findings
}
