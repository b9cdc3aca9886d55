import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { LoadedSource } from '../sources/load-documents.ts'
import { addToGroup } from '../text/lists.ts'

/** What was loaded, with what reading has to say of each; and what it has to say besides. */
export interface Attached {
  readonly loaded: readonly LoadedSource[]
  readonly others: readonly Diagnostic[]
}

/** Hands problems that were found while a text was read, such as a key that is there twice, to the document that they are in. */
export function attachReadProblems(all: readonly LoadedSource[], found: readonly Diagnostic[]): Attached {
  if (found.length === 0) return { loaded: all, others: found }
  const byPath = groupByPath(all)
  const own = new Map<LoadedSource, Diagnostic[]>()
  const others = found.filter((diagnostic) => {
    const holder = byPath.get(diagnostic.path ?? '')?.find((loaded) => holds(loaded, diagnostic))
    if (holder === undefined) return true
    addToGroup(own, holder, diagnostic)
    return false
  })
  if (own.size === 0) return { loaded: all, others }
  const loaded = all.map((each) => {
    const more = own.get(each)
    return more === undefined ? each : { ...each, diagnostics: [...more, ...each.diagnostics] }
  })
  return { loaded, others }
}

function groupByPath(all: readonly LoadedSource[]): ReadonlyMap<string, readonly LoadedSource[]> {
  const groups = new Map<string, LoadedSource[]>()
  for (const loaded of all) addToGroup(groups, loaded.source.path, loaded)
  return groups
}

function holds({ source }: LoadedSource, { pointer, lineOffset }: Diagnostic): boolean {
  const base = source.pointer ?? ''
  if (pointer === undefined || (source.lineOffset ?? 0) !== (lineOffset ?? 0)) return false
  return pointer === base || pointer.startsWith(`${base}/`)
}
