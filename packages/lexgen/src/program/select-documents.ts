import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { problem } from '../diagnostics/problem.ts'
import type { LexiconUnit } from '../sources/source.ts'
import type { MatchDocument } from './match-documents.ts'
import { pickedBy } from './picked-by.ts'
import type { LinkedProgram } from './program.ts'

/** Which documents to take and which of those to leave out. */
export interface Selection {
  /** @default all of them */
  readonly isIncluded: MatchDocument | undefined
  /** @default none of them */
  readonly isExcluded: MatchDocument | undefined
}

/** Whether a document is picked for itself. */
export function isPicked(unit: LexiconUnit, { isIncluded, isExcluded }: Selection): boolean {
  const by = pickedBy(unit)
  return isIncluded?.(by) !== false && isExcluded?.(by) !== true
}

/** The documents that are picked and everything that those refer to; a note names each that would have been left out otherwise. */
export function selectDocuments(
  program: LinkedProgram,
  selection: Selection,
): { units: readonly LexiconUnit[]; diagnostics: Diagnostic[] } {
  const { isIncluded, isExcluded } = selection
  if (isIncluded === undefined && isExcluded === undefined) return { units: program.units, diagnostics: [] }
  const picked = new Set(program.units.filter((unit) => isPicked(unit, selection)).map(({ document }) => document.id))
  const referrers = new Map<string, string>()
  const queue = [...picked]
  for (let nsid = queue.pop(); nsid !== undefined; nsid = queue.pop()) {
    for (const target of program.dependencies.get(nsid) ?? []) {
      if (picked.has(target) || referrers.has(target)) continue
      referrers.set(target, nsid)
      queue.push(target)
    }
  }
  const units = program.units.filter(({ document }) => picked.has(document.id) || referrers.has(document.id))
  const diagnostics = units.flatMap(({ document, source }) => {
    const referrer = referrers.get(document.id)
    if (referrer === undefined) return []
    const message = `${document.id} stays in although the globs leave it out: ${referrer} refers to it`
    return [problem('LEX4006', { path: source.path, lineOffset: source.lineOffset, nsid: document.id }, message)]
  })
  return { units, diagnostics }
}
