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

/** One run of reading: a file that is reached twice is read once. */
export interface Reading extends ReadOptions {
  /** Real paths of the files that were read. */
  readonly seen: Set<string>
}

/** An absolute path whose changes are changes of a source, or why there is none, for people. */
export type Watched = { readonly path: string } | { readonly problem: string }

/** One kind of source, and all that is to be known of it. `spec` is a source as it was given. */
export interface Reader {
  readonly matches: (spec: string, cwd: string) => boolean
  readonly read: (spec: string, reading: Reading) => Promise<ReadResult>
  readonly watch: (spec: string, cwd: string) => Watched
  /** The source, whose relative paths start from the folder `from`, as it is written in the folder `to`. */
  readonly rebase: (spec: string, from: string, to: string) => string
}
