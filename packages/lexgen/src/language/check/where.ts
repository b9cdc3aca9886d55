import type { Code } from '../../diagnostics/codes.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Suggest } from '../../diagnostics/nearest.ts'
import { problem, type ProblemDetails } from '../../diagnostics/problem.ts'

/** Which document is checked, and the way from its pointers to those of the source. */
export interface Where {
  readonly path: string
  readonly nsid?: string | undefined
  /** Lines of the file before the document's text. */
  readonly lineOffset?: number | undefined
  readonly originOf: (pointer: string) => string
  /** Takes what is found. */
  readonly report: (found: Diagnostic) => void
  /** Finds what a misspelt name of this document may have been meant for. */
  readonly suggest: Suggest
  /** Told of every key that the language does not know, legal or not. */
  readonly onUnknownKey?: () => void
}

/** Reports a problem at a pointer of the document. */
export function reportAt(
  where: Where,
  code: Code,
  pointer: string,
  message: string,
  details: ProblemDetails = {},
): void {
  where.report(problemAt(where, code, pointer, message, details))
}

/** A problem at a pointer of the document. */
export function problemAt(
  where: Where,
  code: Code,
  pointer: string,
  message: string,
  details: ProblemDetails = {},
): Diagnostic {
  const { path, nsid, lineOffset } = where
  return problem(code, { path, pointer: where.originOf(pointer), nsid, lineOffset }, message, details)
}
