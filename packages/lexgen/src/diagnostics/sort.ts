import { byCodeUnit } from '../text/order.ts'
import type { Diagnostic } from './diagnostic.ts'

/** Diagnostics by path, place, code and message; those without a file first. Code units decide, never the locale. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.toSorted(
    (left, right) =>
      byCodeUnit(left.path ?? '', right.path ?? '') ||
      (left.position?.line ?? 0) - (right.position?.line ?? 0) ||
      (left.position?.column ?? 0) - (right.position?.column ?? 0) ||
      byCodeUnit(left.pointer ?? '', right.pointer ?? '') ||
      byCodeUnit(left.code, right.code) ||
      byCodeUnit(left.message, right.message),
  )
}
