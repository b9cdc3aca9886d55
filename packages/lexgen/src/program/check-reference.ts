import type { Code } from '../diagnostics/codes.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Suggest } from '../diagnostics/nearest.ts'
import { pointerKeys } from '../text/pointer.ts'
import { type Place, problem } from '../diagnostics/problem.ts'
import { quote, showName } from '../text/json.ts'
import { KINDS } from '../language/kinds.ts'
import { type LexiconUnit, nsidOf, type PartialUnit } from '../sources/source.ts'
import { followAlias, isMember } from './aliases.ts'
import type { LinkedDef } from './program.ts'
import { type DefId, type Target, splitReference, typeTag } from '../text/nsid.ts'
import type { Reference } from './references-of.ts'
import { joinNames } from '../text/lists.ts'

/** What references can lead to. */
export interface Scope {
  readonly defs: ReadonlyMap<DefId, LinkedDef>
  readonly byId: ReadonlyMap<string, LexiconUnit | PartialUnit>
  readonly isExternal: (nsid: string) => boolean
  readonly leftOut: ReadonlySet<string>
  /** Names of the definitions of a document. */
  readonly namesIn: (document: LexiconUnit | PartialUnit) => readonly string[]
  readonly suggestName: Suggest
  readonly suggestNsid: Suggest
}

/** What is wrong with one reference, if anything: it leads nowhere, or to something that has no shape or cannot be told apart. */
export function checkReference(
  reference: Reference,
  target: Target,
  unit: LexiconUnit,
  scope: Scope,
): Diagnostic | undefined {
  const linked = scope.defs.get(target.id)
  if (linked !== undefined) return checkKind(reference, linked, unit, scope)
  const document = scope.byId.get(target.nsid)
  if (document !== undefined && 'dropped' in document && document.dropped.has(target.name)) return undefined
  if (document !== undefined) return describeUnknownDefinition(reference, target, unit, document, scope)
  return scope.isExternal(target.nsid) ? undefined : describeUnknownDocument(reference, target, unit, scope)
}

function checkKind(reference: Reference, def: LinkedDef, unit: LexiconUnit, scope: Scope): Diagnostic | undefined {
  const { type } = def.definition
  const describe = (code: Code, expected: string, hint?: string): Diagnostic => {
    const message = `expected ${describeUser(reference, unit)} to refer to ${expected}, found the ${type} ${reference.ref}`
    return problem(code, placeOf(reference, unit), message, { hint })
  }
  if (type === 'token') {
    const hint = `it is read as ${reference.inUnion ? 'an object with that $type' : 'its string'}; strings with knownValues name tokens`
    return describe('LEX3010', 'data', hint)
  }
  if (!reference.inUnion) return KINDS[type].data === 'none' ? describe('LEX3005', 'data') : undefined
  if (type === 'union') return undefined
  const meant = followAlias(def, (ref, nsid) => scope.defs.get(splitReference(ref, nsid).id))
  // Where another name leads nowhere is reported there.
  if (meant === undefined || meant.definition.type === 'union' || isMember(meant)) return undefined
  return describe('LEX3006', 'objects', 'it is left out, since no data can be one: wrap it in an object')
}

function describeUnknownDefinition(
  reference: Reference,
  target: Target,
  unit: LexiconUnit,
  document: LexiconUnit,
  scope: Scope,
): Diagnostic {
  const names = scope.namesIn(document)
  const near = scope.suggestName(target.name, names)
  const local = reference.ref.startsWith('#')
  const message = `expected ${describeUser(reference, unit)} to refer to a definition, found no ${quote(target.name)} in ${target.nsid}`
  return problem('LEX3004', placeOf(reference, unit), message, {
    hint:
      near === undefined
        ? `${target.nsid} defines ${joinNames(names, MAX_LISTED_NAMES, showName)}`
        : `did you mean ${showName(local ? `#${near}` : typeTag({ nsid: target.nsid, name: near }))}?`,
  })
}

function describeUnknownDocument(reference: Reference, target: Target, unit: LexiconUnit, scope: Scope): Diagnostic {
  const isLeftOut = scope.leftOut.has(target.nsid)
  const near = isLeftOut ? undefined : scope.suggestNsid(target.nsid, [...scope.byId.keys()])
  const suffix = reference.ref.slice(target.nsid.length)
  const message = `expected ${describeUser(reference, unit)} to refer to a document of this run, found no ${target.nsid}`
  return problem('LEX3003', placeOf(reference, unit), message, {
    hint: isLeftOut
      ? `${target.nsid} is left out, since something is wrong with it: leave out ${unit.document.id} too, or mend it`
      : near === undefined
        ? undefined
        : `did you mean ${showName(near + suffix)}?`,
  })
}

/** Greatest number of names in a hint. */
const MAX_LISTED_NAMES = 8

/** The property or place that holds a reference, such as `reply of main`. */
function describeUser(reference: Reference, unit: LexiconUnit): string {
  const keys = pointerKeys(reference.pointer).slice(1)
  const property = keys[keys.lastIndexOf('properties') + 1]
  const owner = showName(`${unit.document.id}#${keys[0]}`)
  return keys.includes('properties') && property !== undefined ? `property ${showName(property)} of ${owner}` : owner
}

function placeOf(reference: Reference, unit: LexiconUnit): Place {
  const { path, lineOffset } = unit.source
  return { path, lineOffset, pointer: unit.originOf(reference.pointer), nsid: nsidOf(unit) }
}
