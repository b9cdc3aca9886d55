import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { LexiconSource } from './source.ts'

/** Where and how sources are read. */
export interface ReadOptions {
  /** Directory that relative paths, globs and bare module specifiers start from, absolute. */
  readonly cwd: string
  /** Reads all of standard input, for the source `-`. */
  readonly stdin?: () => Promise<string>
  /** NSID of a bare definition, or the one that a document is expected to have (`--id`). */
  readonly expectedId?: string
}

/** A text that may hold lexicons. */
export interface TextInput {
  /** As people see it. */
  readonly path: string
  readonly text: string
  /** Whether it was named as a source: then holding no lexicon is an error and not a note. */
  readonly named: boolean
  readonly expectedId?: string | undefined
}

/** What was read, and what is to be said about the rest. */
export interface ReadResult {
  readonly sources: LexiconSource[]
  readonly diagnostics: Diagnostic[]
}
