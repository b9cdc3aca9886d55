import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { hasErrors } from '../diagnostics/has-errors.ts'
import { problem } from '../diagnostics/problem.ts'
import type { LoadedSource } from '../sources/load-documents.ts'
import type { LexiconUnit } from '../sources/source.ts'
import { showName } from '../text/json.ts'
import { addToGroup, appendAll, showCount } from '../text/lists.ts'
import { splitReference } from '../text/nsid.ts'
import type { LinkResult } from './link-program.ts'
import { referencesOf } from './references-of.ts'

/** What is left, and a warning for each that is not. */
export interface Skipped<T> {
  readonly kept: readonly T[]
  readonly warnings: readonly Diagnostic[]
}

/** Leaves out documents in which something is wrong. */
export function skipBroken(all: readonly LoadedSource[]): Skipped<LoadedSource> {
  const broken = all.filter(({ diagnostics }) => hasErrors(diagnostics))
  const warnings = broken.flatMap(({ id, source, diagnostics }) =>
    describeSkipped(id === undefined ? source.path : showName(id), diagnostics),
  )
  return { kept: broken.length === 0 ? all : all.filter(({ diagnostics }) => !hasErrors(diagnostics)), warnings }
}

/** Problems of files that could not even be read, as warnings. */
export function skipUnreadable(found: readonly Diagnostic[], isOfSource: (code: string) => boolean): Diagnostic[] {
  return found.flatMap((each) =>
    each.severity === 'error' && each.path !== undefined && !isOfSource(each.code)
      ? describeSkipped(each.path, [each])
      : [each],
  )
}

/** Which documents can be left out, and with which others. */
interface Skippable {
  /** Tells documents of the sources from those that others provide. */
  readonly isOurs: (unit: LexiconUnit) => boolean
  /** Tells those that are asked for from the others, of which nothing is said. */
  readonly isNamed: (unit: LexiconUnit) => boolean
  /** Whether documents can stay that refer to what is left out. */
  readonly mayLack: boolean
}

/** Leaves out documents whose references lead nowhere or in a circle, and those that refer to them, and so on. */
export function skipHanging(
  units: readonly LexiconUnit[],
  { program, diagnostics }: LinkResult,
  { isOurs, isNamed, mayLack }: Skippable,
): Skipped<LexiconUnit> {
  const errors = new Map<string, Diagnostic[]>()
  for (const found of diagnostics) {
    if (found.severity !== 'error' || found.nsid === undefined) continue
    addToGroup(errors, found.nsid, found)
  }
  if (errors.size === 0) return { kept: units, warnings: [] }
  const referrers = invert(program.dependencies)
  const ours = new Map(units.filter(isOurs).map((unit) => [unit.document.id, unit]))
  const warnings: Diagnostic[] = []
  const dropped = new Set<string>()
  const queue: string[] = []
  const drop = (id: string, why: readonly Diagnostic[]): void => {
    const unit = ours.get(id)
    if (unit === undefined || dropped.has(id)) return
    dropped.add(id)
    if (!mayLack) queue.push(id)
    if (isNamed(unit)) appendAll(warnings, describeSkipped(showName(id), why))
  }
  for (const [id, why] of errors) drop(id, why)
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    for (const referrer of referrers.get(id) ?? []) {
      const unit = ours.get(referrer)
      if (unit !== undefined) drop(referrer, [describeHanging(unit, id)])
    }
  }
  return { kept: units.filter((unit) => !isOurs(unit) || !dropped.has(unit.document.id)), warnings }
}

/** The documents that refer to a document. */
function invert(dependencies: LinkResult['program']['dependencies']): ReadonlyMap<string, readonly string[]> {
  const referrers = new Map<string, string[]>()
  for (const [id, targets] of dependencies) for (const target of targets) addToGroup(referrers, target, id)
  return referrers
}

/** The reference by which a document hangs on one that is left out. */
function describeHanging({ document, source, originOf }: LexiconUnit, target: string): Diagnostic {
  const reference = referencesOf(document).find(({ ref }) => splitReference(ref, document.id).nsid === target)
  const { path, lineOffset } = source
  const place = { path, lineOffset, pointer: originOf(reference?.pointer ?? '/id'), nsid: document.id }
  return problem('LEX3003', place, `expected ${target}, which it refers to, found that it is left out`)
}

/** One warning for a document, at the first place where something is wrong. */
function describeSkipped(name: string, diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const [first, ...others] = diagnostics.filter(({ severity }) => severity === 'error')
  if (first === undefined) return []
  const more = others.length === 0 ? '' : `, and ${showCount(others.length, 'other problem')}`
  const { position, related } = first
  const warning = problem('LEX3014', first, `${name} is left out: ${first.message} (${first.code}${more})`, {
    ...(related !== undefined && { related }),
  })
  return [position === undefined ? warning : { ...warning, position }]
}
