import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { LexiconSource, LexiconUnit } from '../sources/source.ts'
import { findExternalPackage, type Found } from './external-package.ts'
import { type ExternalSnapshot, readSnapshot } from './external-snapshot.ts'
import { appendAll } from '../text/lists.ts'

/** Documents that other generated packages provide, and where their modules are imported from. */
export interface Externals {
  readonly units: readonly LexiconUnit[]
  /** Import specifier by NSID, such as `@example/sdk/com/atproto/repo/strongRef`. */
  readonly specifiers: ReadonlyMap<string, string>
  /** The texts that diagnostics point into. */
  readonly sources: readonly LexiconSource[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads the lexicon snapshots of generated packages, resolved as Node would from `cwd`. The first package that provides a document wins. */
export function readExternals(packages: readonly string[], cwd: string): Externals {
  const units: LexiconUnit[] = []
  const specifiers = new Map<string, string>()
  const sources: LexiconSource[] = []
  const diagnostics: Diagnostic[] = []
  for (const name of new Set(packages)) {
    const found = readPackage(name, cwd)
    appendAll(sources, found.sources ?? [])
    if ('diagnostics' in found) {
      appendAll(diagnostics, found.diagnostics)
      continue
    }
    for (const unit of found.units) {
      const { id } = unit.document
      if (specifiers.has(id)) continue
      specifiers.set(id, `${found.specifier}/${id.replaceAll('.', '/')}`)
      units.push(unit)
    }
  }
  return { units, specifiers, sources, diagnostics }
}

function readPackage(name: string, cwd: string): Found<ExternalSnapshot & { readonly specifier: string }> {
  const from = findExternalPackage(name, cwd)
  if ('diagnostics' in from) return from
  const snapshot = readSnapshot(from, cwd)
  return 'diagnostics' in snapshot ? snapshot : { ...snapshot, specifier: from.specifier }
}
