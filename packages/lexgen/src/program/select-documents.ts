import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { problem } from '../diagnostics/problem.ts'
import type { LexiconUnit } from '../sources/source.ts'
import { matchesGlob } from '../text/nsid-glob.ts'
import type { LinkedProgram } from './program.ts'

/** NSID globs: `*` stands for any run of characters, dots too. */
export interface Selection {
  readonly include: readonly string[] | undefined
  readonly exclude: readonly string[] | undefined
}

/** The documents that the globs pick and everything that those refer to; a note names each that a glob alone would have left out. */
export function selectDocuments(
  program: LinkedProgram,
  selection: Selection,
): { units: readonly LexiconUnit[]; diagnostics: Diagnostic[] } {
  if (selection.include === undefined && selection.exclude === undefined)
    return { units: program.units, diagnostics: [] }
  const included = matcher(selection.include ?? ['*'])
  const excluded = matcher(selection.exclude ?? [])
  const picked = new Set(
    program.units.map(({ document }) => document.id).filter((nsid) => included(nsid) && !excluded(nsid)),
  )
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

/** Whether an NSID matches one of the globs. */
export function matcher(globs: readonly string[]): (nsid: string) => boolean {
  return (nsid) => globs.some((glob) => matchesGlob(nsid, glob))
}
