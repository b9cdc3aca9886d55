import type { Diagnostic } from './diagnostic.ts'

/** Diagnostics by path, place, code and message; those without a file first. Code units decide, never the locale. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.toSorted(
    (left, right) =>
      compare(left.path ?? '', right.path ?? '') ||
      (left.position?.line ?? 0) - (right.position?.line ?? 0) ||
      (left.position?.column ?? 0) - (right.position?.column ?? 0) ||
      compare(left.pointer ?? '', right.pointer ?? '') ||
      compare(left.code, right.code) ||
      compare(left.message, right.message),
  )
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
