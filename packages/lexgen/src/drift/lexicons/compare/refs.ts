import { schemaOf } from '../../../language/types.ts'
import { followAlias } from '../../../program/aliases.ts'
import type { LinkedDef, LinkedProgram } from '../../../program/program.ts'
import { type DefId, splitReference, typeTag } from '../../../text/nsid.ts'
import { compareBehind, emptyQueue } from './behind.ts'
import type { Change, Comparison, Placed } from './comparison.ts'
import { showTerm } from './show.ts'
import type { Site } from './site.ts'

/** What a ref leads to; `shape` is missing where that is nothing which describes data. */
interface Target {
  readonly id: DefId
  readonly tag: string
  readonly shape: Placed | undefined
}

/** Greatest number of differences between two definitions for which they are still taken for one that changed. */
const MAX_DIFFERENCES = 50

/**
 * Compares places of which at least one has a ref. A ref that leads to the same definition as before says nothing here: that
 * definition is compared by itself. Otherwise what is behind the refs is compared as if it stood here.
 */
export function compareRefs(base: Placed, head: Placed, site: Site, comparison: Comparison): void {
  // Other names are followed where they lead elsewhere by themselves: that is one difference, of the definition.
  if (nameIn(base) === nameIn(head)) return
  const old = targetOf(base, comparison.base)
  const now = targetOf(head, comparison.head)
  if (old !== undefined && now !== undefined) {
    if (old.id !== now.id) compareTargets(old, now, site, comparison)
    return
  }
  const [before, after] = [old === undefined ? base : old.shape, now === undefined ? head : now.shape]
  if (before === undefined || after === undefined) return reportType(old, now, site, comparison)
  if (isSwap(base, after) || isSwap(head, before)) {
    const [is, was] = head.schema.type === 'union' ? ['a union', 'a ref'] : ['a ref', 'a union']
    const message = `${is} now, ${was} before`
    return comparison.report({ rule: 'ref-union-changed', site, message, old: base.schema.type, new: head.schema.type })
  }
  if (site.isBehindRef) comparison.compare(before, after, site, comparison)
  else compareBehind(before, after, site, comparison)
}

/** Whether one side is a union as it stands there, and the other a ref to something that is none. */
function isSwap({ schema }: Placed, other: Placed): boolean {
  return schema.type === 'union' && other.schema.type !== 'union'
}

function compareTargets(old: Target, now: Target, site: Site, comparison: Comparison): void {
  if (old.shape === undefined || now.shape === undefined) return reportType(old, now, site, comparison)
  const pair = `${old.id} ${now.id}`
  if (site.isBehindRef) {
    const { seen, waiting } = comparison.behind
    if (!seen.has(pair) && !comparison.equal.has(pair)) waiting.push({ base: old.shape, head: now.shape, site })
    seen.add(pair)
    return
  }
  if (comparison.equal.has(pair)) return reportRetargeted(old, now, site, comparison)
  const found: Change[] = []
  const report = (change: Change): void => void found.push(change)
  const isEnough = (): boolean => found.length > MAX_DIFFERENCES
  const behind = emptyQueue(pair)
  compareBehind(old.shape, now.shape, site, { ...comparison, report }, isEnough, behind)
  if (found.length === 0) {
    for (const each of behind.seen) comparison.equal.add(each)
    reportRetargeted(old, now, site, comparison)
  } else if (found.length > MAX_DIFFERENCES) reportType(old, now, site, comparison, ', which is quite another')
  else for (const change of found) comparison.report(change)
}

/** Where the definition was only renamed, the finding about that says it. */
function reportRetargeted(old: Target, now: Target, site: Site, { report, renamed }: Comparison): void {
  if (renamed.get(old.id) === now.id) return
  const message = `${showTerm(now.tag)} now, ${showTerm(old.tag)} of an equal schema before`
  report({ rule: 'ref-retargeted', site, message, old: old.tag, new: now.tag })
}

function reportType(
  old: Target | undefined,
  now: Target | undefined,
  site: Site,
  { report }: Comparison,
  detail = '',
): void {
  const [was, is] = [old?.tag, now?.tag]
  const message = `${showTarget(is)} now, ${showTarget(was)} before${detail}`
  report({ rule: 'prop-type-changed', site, message, old: was, new: is })
}

function showTarget(tag: string | undefined): string {
  return tag === undefined ? 'a schema of its own' : `a ref to ${showTerm(tag)}`
}

/** The definition that a ref names; undefined where a schema is no ref. */
function nameIn({ schema, nsid }: Placed): DefId | undefined {
  return schema.type === 'ref' ? splitReference(schema.ref, nsid).id : undefined
}

/** What a ref leads to, other names followed; undefined where a schema is no ref. */
function targetOf({ schema, nsid }: Placed, { resolve }: LinkedProgram): Target | undefined {
  if (schema.type !== 'ref') return undefined
  const named = resolve(schema.ref, nsid)
  const def = named && followAlias(named, resolve)
  const { id, ...name } = def ?? splitReference(schema.ref, nsid)
  return { id, tag: typeTag(name), shape: def && shapeOf(def) }
}

/** The schema of a definition that describes data, and where it stands. */
export function shapeOf({ definition, nsid }: LinkedDef): Placed | undefined {
  const schema = schemaOf(definition)
  return schema && { schema, nsid }
}
