import { CODES, type Code } from './codes.ts'
import type { Diagnostic, RelatedPlace, Severity } from './diagnostic.ts'

/** Where a problem is. */
export interface Place {
  readonly path?: string | undefined
  readonly pointer?: string | undefined
  readonly nsid?: string | undefined
  /** `LexiconSource.lineOffset`: which of the texts of a file is meant. */
  readonly lineOffset?: number | undefined
}

/** What a diagnostic may carry besides its message. */
export interface ProblemDetails {
  readonly hint?: string | undefined
  readonly related?: readonly RelatedPlace[] | undefined
  /** @default the severity in the table of codes */
  readonly severity?: Severity | undefined
}

/** A diagnostic with a code of the table, at the table's severity unless told otherwise. */
export function problem(code: Code, place: Place, message: string, details: ProblemDetails = {}): Diagnostic {
  return {
    code,
    severity: details.severity ?? CODES[code]?.severity ?? 'error',
    message,
    ...(place.path !== undefined && { path: place.path }),
    ...(place.pointer !== undefined && { pointer: place.pointer }),
    ...(place.nsid !== undefined && { nsid: place.nsid }),
    ...(place.lineOffset !== undefined && { lineOffset: place.lineOffset }),
    ...(details.hint !== undefined && { hint: details.hint }),
    ...(details.related !== undefined && { related: details.related }),
  }
}
