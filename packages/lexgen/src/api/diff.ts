import { resolve } from 'node:path'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { hasErrors } from '../diagnostics/has-errors.ts'
import { compareLexicons, type DriftOptions } from '../drift/lexicons/compare-lexicons.ts'
import type { DriftReport } from '../drift/lexicons/finding.ts'
import { type LoadedProgram, loadProgram } from '../program/load-program.ts'
import type { LexiconSource } from '../sources/source.ts'
import type { ReadingOptions } from '../options/options.ts'
import type { NoteProgress } from '../text/progress.ts'

export type { DriftFinding, DriftReport } from '../drift/lexicons/finding.ts'

/** What to compare; options that are left out have the defaults of the option table. */
export interface DiffRequest extends Omit<DriftOptions, 'nsids'>, Partial<Omit<ReadingOptions, 'id'>> {
  /** Sources of the lexicons as they were, and as they are. */
  readonly base: readonly string[]
  readonly head: readonly string[]
  /** @default the process's working directory */
  readonly cwd?: string
  readonly stdin?: () => Promise<string>
  /** Hears how far the run has come. @default nobody does */
  readonly progress?: NoteProgress | undefined
}

/** What `diff` found. */
export interface DiffResult {
  /** Whether both could be read; `no-base` and `no-head` say which could not, and `diagnostics` why. */
  readonly state: 'compared' | 'no-base' | 'no-head'
  /** Undefined where nothing could be compared. */
  readonly report: DriftReport | undefined
  /** What is to be said about the lexicons of the head, or of the base where that cannot be read. */
  readonly diagnostics: readonly Diagnostic[]
  readonly sources: readonly LexiconSource[]
  /** What was left out of the base for what is wrong with it; nothing without `skipInvalid`, or where the base cannot be read. */
  readonly leftOutOfBase: Pick<DiffResult, 'diagnostics' | 'sources'>
}

/** Reads two sets of lexicons and says what changed between them, and whom it breaks. Writes nothing. */
export async function diff(request: DiffRequest): Promise<DiffResult> {
  const { base, head, include, exclude, era, external, onConflict, skipInvalid, stdin, progress, ...options } = request
  const cwd = resolve(request.cwd ?? process.cwd())
  // What is compared is what the sources hold; documents of others that they refer to need not be there.
  const what = { mayLack: true, cwd, stdin, include, exclude, era, external, onConflict, skipInvalid, progress }
  const now = await loadProgram({ ...what, sources: head })
  if (hasErrors(now.diagnostics)) return fail('no-head', now)
  const before = await loadProgram({ ...what, sources: base })
  if (hasErrors(before.diagnostics)) return fail('no-base', before)
  progress?.('comparing')
  const report = compareLexicons(before.program, now.program, {
    baseName: base.join(' '),
    headName: head.join(' '),
    ...options,
    nsids: new Set([...before.documents, ...now.documents].map(({ id }) => id)),
    leftOut: new Set([...before.leftOut, ...now.leftOut]),
  })
  const skipped = before.diagnostics.filter(({ code }) => code === LEFT_OUT)
  return {
    state: 'compared',
    report,
    diagnostics: now.diagnostics,
    sources: now.sources,
    leftOutOfBase: { diagnostics: skipped, sources: before.sources },
  }
}

const LEFT_OUT = 'LEX3014'

function fail(state: 'no-base' | 'no-head', { diagnostics, sources }: LoadedProgram): DiffResult {
  return { state, report: undefined, diagnostics, sources, leftOutOfBase: { diagnostics: [], sources: [] } }
}
