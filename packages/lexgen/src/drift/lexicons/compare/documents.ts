import { isPrimary } from '../../../language/types.ts'
import type { LexiconDocument } from '../../../language/document.ts'
import type { LinkedDef, LinkedProgram } from '../../../program/program.ts'
import { type DefId, splitReference } from '../../../text/nsid.ts'
import { childPointer } from '../../../text/pointer.ts'
import type { DriftPosition } from '../rule.ts'
import type { Change, Comparison, Placed } from './comparison.ts'
import { compareDefinitions } from './definitions.ts'
import { compareDescriptions } from './descriptions.ts'
import { shapeOf } from './refs.ts'
import { showTerm } from './show.ts'
import { tagOf } from './unions.ts'
import { type Site, pointAt } from './site.ts'

/** Where data of a definition is, and of a document as a whole. */
export interface Positions {
  readonly ofDef: (id: DefId) => readonly DriftPosition[]
  readonly ofDocument: (nsid: string) => readonly DriftPosition[]
}

/** Compares two documents of one NSID. */
export function compareDocuments(
  base: LexiconDocument,
  head: LexiconDocument,
  positions: Positions,
  comparison: Comparison,
): void {
  const { report } = comparison
  const whole = documentSite(head.id, positions)
  const [old, now]: readonly [number, number] = [base.lexicon, head.lexicon]
  if (old !== now) {
    const message = `version ${now} of the language now, ${old} before`
    return report({ rule: 'lexicon-version-changed', site: pointAt(whole, 'lexicon'), message, old, new: now })
  }
  compareDescriptions(base, head, whole, comparison)
  const [before, after] = [defsOf(base, comparison.base), defsOf(head, comparison.head)]
  const renamed = new Set(comparison.renamed.values())
  for (const [name, def] of after) {
    const site = defSite(def, positions)
    const earlier = before.get(name)
    if (earlier !== undefined) compareDefinitions(earlier, def, site, comparison)
    else if (!renamed.has(def.id)) report(describeAdded(def, site))
  }
  for (const [name, def] of before) {
    if (after.has(name)) continue
    const other = comparison.renamed.get(def.id)
    report(
      other === undefined
        ? describeRemoved(def, defSite(def, positions), comparison)
        : describeRenamed(def, other, positions),
    )
  }
}

/** The definitions of a document that the other program lacks and that have a shape to be known by; all tokens are alike. */
export function listUnmatched(
  document: LexiconDocument,
  program: LinkedProgram,
  other: LinkedProgram,
): (Placed & { readonly def: LinkedDef })[] {
  return [...defsOf(document, program).values()].flatMap((def) => {
    if (other.defs.has(def.id) || isPrimary(def.definition) || def.definition.type === 'token') return []
    const shape = shapeOf(def)
    return shape === undefined ? [] : [{ ...shape, def }]
  })
}

export const NO_POSITIONS: Positions = { ofDef: () => [], ofDocument: () => [] }

/** The site of a document as a whole. */
export function documentSite(nsid: string, positions: Positions): Site {
  return { ...BLANK_SITE, nsid, positions: positions.ofDocument(nsid) }
}

const BLANK_SITE: Site = {
  nsid: '',
  def: '',
  positions: [],
  place: 'field',
  path: '',
  base: '',
  head: '',
  isBehindRef: false,
}

function defSite({ id, nsid, name }: LinkedDef, positions: Positions): Site {
  const pointer = childPointer('/defs', name)
  return {
    ...BLANK_SITE,
    nsid,
    def: name,
    positions: positions.ofDef(id),
    place: 'definition',
    base: pointer,
    head: pointer,
  }
}

function defsOf({ id, defs }: LexiconDocument, program: LinkedProgram): ReadonlyMap<string, LinkedDef> {
  return new Map(
    Object.keys(defs).flatMap((name): [string, LinkedDef][] => {
      const def = program.defs.get(`${id}#${name}`)
      return def === undefined ? [] : [[name, def]]
    }),
  )
}

function describeAdded({ definition: { type } }: LinkedDef, site: Site): Change {
  if (type === 'token') return { rule: 'token-added', site, message: 'a new token', new: type }
  return { rule: 'def-added', site, message: `a new definition of type ${type}`, new: type }
}

function describeRemoved({ id, definition: { type } }: LinkedDef, site: Site, { moved }: Comparison): Change {
  if (type === 'token') return { rule: 'token-removed', site, message: 'the token is gone', old: type }
  const other = moved.get(id)
  const help = other && `${showTerm(tagOf(other))} is new and of the same shape: make the old definition a copy of it.`
  const message = `the definition of type ${type} is gone`
  return { rule: 'def-removed', site, message, old: type, ...(help !== undefined && { help }) }
}

function describeRenamed(def: LinkedDef, other: DefId, positions: Positions): Change {
  const { name } = splitReference(other, '')
  const site = { ...defSite(def, positions), head: childPointer('/defs', name) }
  const message = `gone, and ${showTerm(name)} of the same shape is new`
  return { rule: 'def-renamed', site, message, old: def.name, new: name }
}
