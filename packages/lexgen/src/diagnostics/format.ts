import type { CodeEntry } from './code-entry.ts'
import type { Diagnostic } from './diagnostic.ts'
import type { Hint } from './hint.ts'
import { formatGithub } from './format-github.ts'
import { formatJson } from './format-json.ts'
import { formatSarif } from './format-sarif.ts'
import { formatText } from './format-text.ts'
import { locateDiagnostics, type LocatedSource } from './locate.ts'
import { sortDiagnostics } from './sort.ts'
import { assertNever } from '../text/assert-never.ts'

/** How diagnostics are written: for people, or for programs. */
export type DiagnosticFormat = 'text' | 'json' | 'github' | 'sarif'

/** Details of a format. */
export interface FormatOptions {
  /** Whether `text` may use colour: only on a terminal, and not when `NO_COLOR` is set. */
  readonly color: boolean
  /** Width of the terminal that `text` goes to, in columns; code frames are no wider. @default as wide as the lines of a program */
  readonly columns?: number | undefined
  /** Codes beyond the built-in table, such as the rules of lint; `sarif` describes those that come up. */
  readonly codes?: Readonly<Record<string, CodeEntry>>
  /** What to do about several diagnostics at once; they come last. @default none */
  readonly hints?: readonly Hint[]
}

/**
 * Diagnostics as text, sorted and with positions, ending in a line end. `json` follows `diagnostics.schema.json`; `github` is the
 * workflow commands of GitHub Actions; `sarif` is SARIF 2.1.0. Without diagnostics, `text` and `github` are empty.
 */
export function formatDiagnostics(
  diagnostics: readonly Diagnostic[],
  sources: readonly LocatedSource[],
  format: DiagnosticFormat,
  options: FormatOptions,
): string {
  const sorted = sortDiagnostics(locateDiagnostics(diagnostics, sources))
  const hints = options.hints ?? []
  switch (format) {
    case 'text':
      return formatText(sorted, sources, options.color, hints, options.columns)
    case 'json':
      return formatJson(sorted, hints)
    case 'github':
      return formatGithub(sorted, hints)
    case 'sarif':
      return formatSarif(sorted, options.codes ?? {}, hints)
    default:
      return assertNever(format)
  }
}
