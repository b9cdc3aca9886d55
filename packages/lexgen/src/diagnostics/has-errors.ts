import type { Diagnostic } from './diagnostic.ts'

/** Whether any diagnostic is an error. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error')
}

/** Whether diagnostics keep a run from making anything: errors do, and warnings where they count as such (`--strict`). */
export function isRefused(diagnostics: readonly Diagnostic[], isStrict: boolean): boolean {
  return hasErrors(diagnostics) || (isStrict && diagnostics.some(({ severity }) => severity === 'warning'))
}
