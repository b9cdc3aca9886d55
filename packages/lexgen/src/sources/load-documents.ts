import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { LexiconUnit, LexiconSource, PartialUnit } from './source.ts'
import type { Loaded } from './load-any-era.ts'
import { loadDocument } from './load-document.ts'
import { hasErrors } from '../diagnostics/has-errors.ts'
import { appendAll } from '../text/lists.ts'
import type { NoteProgress } from '../text/progress.ts'

/** How strict reading is about the age of documents. */
export interface LoadOptions {
  /** `today` refuses documents that need a rewriting rule. @default 'any' */
  readonly era?: 'any' | 'today'
  readonly progress?: NoteProgress | undefined
}

/** One source, and what came of it. */
export interface LoadedSource extends Loaded {
  readonly source: LexiconSource
}

/** The documents that could be read, and everything that is to be said about any of them. */
export interface LoadResult {
  readonly units: LexiconUnit[]
  readonly diagnostics: Diagnostic[]
  /** The sound definitions of documents with errors, for linking. */
  readonly partial: readonly PartialUnit[]
  /** Ids of documents with errors: references to them are not reported too, since what they lead to is unknown. */
  readonly unreadable: ReadonlySet<string>
}

/**
 * Parses every source, brings documents of earlier eras to today's language, and checks each against it. Every problem of every
 * document is reported; a document with an error yields no unit. Source: AT Protocol specification, "Lexicon".
 */
export function loadSources(sources: readonly LexiconSource[], options: LoadOptions = {}): LoadedSource[] {
  const { era = 'any', progress } = options
  return sources.map((source, at) => {
    progress?.('reading', at, sources.length)
    return { source, ...loadDocument(source, era) }
  })
}

/** What was loaded, sorted by what may be done with it. */
export function gatherDocuments(all: readonly LoadedSource[]): LoadResult {
  const units: LexiconUnit[] = []
  const diagnostics: Diagnostic[] = []
  const partial: PartialUnit[] = []
  const unreadable = new Set<string>()
  for (const loaded of all) {
    appendAll(diagnostics, loaded.diagnostics)
    if (loaded.partial !== undefined) partial.push(loaded.partial)
    if (loaded.unit !== undefined) units.push(loaded.unit)
    // One that is left out with no more than a warning is not there for references: nothing else would stop the run.
    else if (loaded.id !== undefined && hasErrors(loaded.diagnostics)) unreadable.add(loaded.id)
  }
  return { units, partial, diagnostics, unreadable }
}

/** Both at once. */
export function loadDocuments(sources: readonly LexiconSource[], options: LoadOptions = {}): LoadResult {
  return gatherDocuments(loadSources(sources, options))
}
