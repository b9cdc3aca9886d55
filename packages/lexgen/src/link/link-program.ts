import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { createSuggest } from '../diagnostics/nearest.ts'
import type { LexiconUnit } from '../lexicon/source.ts'
import { checkIds } from './check-ids.ts'
import { checkReference, type Scope } from './check-reference.ts'
import { splitReference } from './reference.ts'
import { referencesOf } from './references-of.ts'
import type { DefId, LinkedDef, LinkedProgram } from './program.ts'

/** What linking may assume about the world outside the run. */
export interface LinkOptions {
  /** Whether a document that is not in the run exists elsewhere, so that references to it are no mistakes. @default none does */
  readonly isExternal?: (nsid: string) => boolean
}

/** The linked program, and every reference that leads nowhere or where it must not. */
export interface LinkResult {
  readonly program: LinkedProgram
  readonly diagnostics: Diagnostic[]
}

/**
 * Resolves every reference of a run. Of documents with one id the first counts, and the others are errors that name both files.
 * Source: AT Protocol specification, "Lexicon", "ref" and "union".
 */
export function linkProgram(units: readonly LexiconUnit[], options: LinkOptions = {}): LinkResult {
  const diagnostics = checkIds(units)
  const byId = new Map<string, LexiconUnit>()
  for (const unit of units) if (!byId.has(unit.document.id)) byId.set(unit.document.id, unit)
  const sorted = [...byId.values()].toSorted((left, right) => (left.document.id < right.document.id ? -1 : 1))
  const defs = collectDefs(sorted)
  const resolve = (ref: string, nsid: string): LinkedDef | undefined => defs.get(splitReference(ref, nsid).id)
  const dependencies = new Map<string, readonly string[]>()
  const scope = {
    defs,
    byId,
    isExternal: options.isExternal ?? (() => false),
    namesIn: rememberNames(),
    ...suggestions(),
  }
  for (const unit of sorted) {
    const { id } = unit.document
    const targets = new Set<string>()
    for (const reference of referencesOf(unit.document)) {
      const target = splitReference(reference.ref, id)
      if (target.nsid !== id && byId.has(target.nsid)) targets.add(target.nsid)
      const found = checkReference(reference, target, unit, scope)
      if (found !== undefined) diagnostics.push(found)
    }
    dependencies.set(id, [...targets].toSorted())
  }
  const program = { units: sorted, documents: sorted.map(({ document }) => document), defs, resolve, dependencies }
  return { program, diagnostics }
}

/** NSIDs share long prefixes, so that a larger share would suggest documents that have nothing to do with each other. */
const MAX_WRONG_SHARE_OF_NSID = 0.15

function suggestions(): Pick<Scope, 'suggestName' | 'suggestNsid'> {
  return { suggestName: createSuggest(), suggestNsid: createSuggest(MAX_WRONG_SHARE_OF_NSID) }
}

/** Lists the definitions of a document once, since every mistake asks. */
function rememberNames(): Scope['namesIn'] {
  const names = new Map<LexiconUnit, readonly string[]>()
  return (unit) => {
    const known = names.get(unit) ?? Object.keys(unit.document.defs)
    names.set(unit, known)
    return known
  }
}

function collectDefs(units: readonly LexiconUnit[]): Map<DefId, LinkedDef> {
  const defs = new Map<DefId, LinkedDef>()
  for (const { document } of units) {
    for (const [name, definition] of Object.entries(document.defs)) {
      const id: DefId = `${document.id}#${name}`
      defs.set(id, { id, nsid: document.id, name, definition })
    }
  }
  return defs
}
