/** `error` stops the run and nothing is written; `warning` fails under `--strict`; `info` is shown with `--verbose`. */
export type Severity = 'error' | 'warning' | 'info'

/** A problem found in what lexgen was given: always a value, never thrown. */
export interface Diagnostic {
  /** Stable, `LEX` and four digits; `lexgen explain <code>` prints the text. Lint rules carry their rule id in `rule`. */
  readonly code: string
  readonly severity: Severity
  /** What was expected and what was found, in one line. */
  readonly message: string
  /** The source's path, as in `LexiconSource.path`; absent where the problem has no file. */
  readonly path?: string
  /** JSON pointer (RFC 6901) in the source's text; `''` is the whole document. */
  readonly pointer?: string
  readonly nsid?: string
  /** Which of the texts of a file (fences of a page) `pointer` leads into: the lines before it. `locateDiagnostics` takes it away. */
  readonly lineOffset?: number
  /** What to do about it, such as a did-you-mean. */
  readonly hint?: string
  /** The lint rule's id, where a rule found it. */
  readonly rule?: string
  /** The same for the same finding in every run, where there is one. */
  readonly fingerprint?: string
  /** Other places that take part (the second file of a duplicate id). */
  readonly related?: readonly RelatedPlace[]
  /** 1-based; filled in by `locateDiagnostics` after the run, for problems only. */
  readonly position?: Position
}

/** Another place that a problem has to do with, such as the first of two definitions of one name. */
export interface RelatedPlace {
  readonly message: string
  readonly path: string
  readonly pointer?: string
  /** As in `Diagnostic`. */
  readonly lineOffset?: number
  readonly position?: Position
}

/** A span in a file; lines and columns count from 1, columns in UTF-16 code units. */
export interface Position {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}
