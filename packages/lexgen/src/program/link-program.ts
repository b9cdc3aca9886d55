import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { createSuggest } from '../diagnostics/nearest.ts'
import { problem } from '../diagnostics/problem.ts'
import type { LexiconUnit, PartialUnit } from '../sources/source.ts'
import { isObject, showName } from '../text/json.ts'
import { findAliasCircles } from './aliases.ts'
import { checkIds } from './check-ids.ts'
import { checkReference, type Scope } from './check-reference.ts'
import type { MissingReference } from './missing-documents.ts'
import { referencesIn, referencesOf } from './references-of.ts'
import type { LinkedDef, LinkedProgram } from './program.ts'
import { type DefId, splitReference, type Target } from '../text/nsid.ts'
import { byCodeUnit } from '../text/order.ts'

/** What linking may assume about the world outside the run. */
export interface LinkOptions {
  /** Whether a document that is not in the run exists elsewhere, so that references to it are no mistakes. @default none does */
  readonly isExternal?: (nsid: string) => boolean
  /** Ids of documents that are there, but were left out since something is wrong with them. @default none */
  readonly leftOut?: ReadonlySet<string>
  /** Documents with errors: their references and those to them are checked, but they are no part of the program. @default none */
  readonly partial?: readonly PartialUnit[]
}

/** The linked program, and every reference that leads nowhere or where it must not. */
export interface LinkResult {
  readonly program: LinkedProgram
  readonly diagnostics: Diagnostic[]
  /** References to documents that are not there, where nothing says what else is meant. */
  readonly missing: readonly MissingReference[]
}

/**
 * Resolves every reference of a run. Of documents with one id the first counts; `versions.ts` reports that there are others.
 * Source: AT Protocol specification, "Lexicon", "ref" and "union".
 */
export function linkProgram(units: readonly LexiconUnit[], options: LinkOptions = {}): LinkResult {
  const partial = options.partial ?? []
  const diagnostics = checkIds([...units, ...partial])
  const byId = new Map<string, LexiconUnit | PartialUnit>()
  for (const unit of [...units, ...partial]) if (!byId.has(unit.document.id)) byId.set(unit.document.id, unit)
  const all = [...byId.values()].toSorted((left, right) => byCodeUnit(left.document.id, right.document.id))
  const sorted = all.filter((unit) => !('dropped' in unit))
  const defs = collectDefs(sorted)
  const resolve = (ref: string, nsid: string): LinkedDef | undefined => defs.get(splitReference(ref, nsid).id)
  const wholeIds = new Set(sorted.map(({ document }) => document.id))
  const dependencies = new Map<string, readonly string[]>()
  const missing: MissingReference[] = []
  const scope = {
    defs: sorted.length === all.length ? defs : collectDefs(all),
    byId,
    isExternal: options.isExternal ?? (() => false),
    leftOut: options.leftOut ?? new Set<string>(),
    namesIn: rememberNames(),
    ...suggestions(),
  }
  for (const unit of all) {
    const { id } = unit.document
    const targets = new Set<string>()
    for (const reference of referencesOf(unit.document)) {
      const target = splitReference(reference.ref, id)
      if (target.nsid !== id && wholeIds.has(target.nsid)) targets.add(target.nsid)
      const found = checkReference(reference, target, unit, scope)
      if (found === undefined) continue
      diagnostics.push(found)
      if (isUnknownDocument(found)) missing.push({ nsid: target.nsid, from: unit })
    }
    for (const { found, target } of checkHidden(unit, scope)) {
      diagnostics.push(found)
      if (isUnknownDocument(found)) missing.push({ nsid: target.nsid, from: unit })
    }
    if (!('dropped' in unit)) dependencies.set(id, [...targets].toSorted())
  }
  for (const { def, pointer, way } of findAliasCircles(scope.defs)) {
    const unit = byId.get(def.nsid)
    if (unit !== undefined) diagnostics.push(describeCircle(unit, pointer, way))
  }
  const program = { units: sorted, documents: sorted.map(({ document }) => document), defs, resolve, dependencies }
  return { program, diagnostics, missing }
}

/** What is wrong with the references that slips of a document hide, but for what is told of already. */
function checkHidden(unit: LexiconUnit, scope: Scope): { readonly found: Diagnostic; readonly target: Target }[] {
  const { hidden, document, originOf } = unit
  if (hidden === undefined) return []
  const shown = new Set(referencesOf(document).map(({ pointer }) => originOf(pointer)))
  const asMeant = { ...unit, originOf: hidden.originOf }
  const defsAsMeant = hidden.document['defs']
  return referencesIn(hidden.document).flatMap((reference) => {
    const origin = hidden.originOf(reference.pointer)
    if (shown.has(origin) || hidden.isReported(origin)) return []
    const target = splitReference(reference.ref, document.id)
    const found = checkReference(reference, target, asMeant, scope)
    // What a slip hides may have definitions of its own.
    const isBehind = target.nsid === document.id && isObject(defsAsMeant) && Object.hasOwn(defsAsMeant, target.name)
    if (found === undefined || (isBehind && found.code === 'LEX3004')) return []
    const isWarning = hidden.isIgnored(origin) && found.severity === 'error'
    return { found: isWarning ? { ...found, severity: 'warning' as const } : found, target }
  })
}

/** Whether a document is not there, and neither is one that is nearly called so, nor was it left out. */
function isUnknownDocument({ code, hint }: Diagnostic): boolean {
  return code === 'LEX3003' && hint === undefined
}

function describeCircle(
  { source, originOf, document }: LexiconUnit,
  pointer: string,
  way: readonly string[],
): Diagnostic {
  const { path, lineOffset } = source
  const place = { path, lineOffset, pointer: originOf(pointer), nsid: document.id }
  const message = `expected ${showName(way[0] ?? '')} to be another name for a type, found that it leads back to itself`
  return problem('LEX3011', place, message, { hint: `it goes ${describeWay(way)}` })
}

/** Greatest number of names that are shown of a way. */
const MAX_SHOWN_NAMES = 12

function describeWay(way: readonly string[]): string {
  const cut = way.length > MAX_SHOWN_NAMES ? [...way.slice(0, MAX_SHOWN_NAMES - 1), '…', ...way.slice(-1)] : way
  return cut.map((name) => (name === '…' ? name : showName(name))).join(' -> ')
}

/** NSIDs share long prefixes, so that a larger share would suggest documents that have nothing to do with each other. */
const MAX_WRONG_SHARE_OF_NSID = 0.15

function suggestions(): Pick<Scope, 'suggestName' | 'suggestNsid'> {
  return { suggestName: createSuggest(), suggestNsid: createSuggest(MAX_WRONG_SHARE_OF_NSID) }
}

/** Lists the definitions of a document once, since every mistake asks. */
function rememberNames(): Scope['namesIn'] {
  const names = new Map<LexiconUnit | PartialUnit, readonly string[]>()
  return (unit) => {
    const known = names.get(unit) ?? [...Object.keys(unit.document.defs), ...('dropped' in unit ? unit.dropped : [])]
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
