import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { hasErrors } from '../diagnostics/has-errors.ts'
import { createSuggest } from '../diagnostics/nearest.ts'
import { problem } from '../diagnostics/problem.ts'
import { checkDocument } from '../language/check/check-document.ts'
import { reportAt, type Where } from '../language/check/where.ts'
import { isLegacy, normaliseDocument } from '../legacy/normalise-document.ts'
import { describeUses, refuseLegacy } from '../legacy/report-uses.ts'
import type { JsonObject } from '../text/json.ts'
import { childPointer } from '../text/pointer.ts'
import { dropAnnounced } from './drop-announced.ts'
import { lookBehindSlips } from './look-behind-slips.ts'
import { isTooDeep, MAX_NESTING_LEVELS, findWayDown } from './nesting.ts'
import { isBareDefinition } from './pieces.ts'
import { salvage } from './salvage.ts'
import type { LexiconSource, LexiconUnit, PartialUnit } from './source.ts'
import { appendAll } from '../text/lists.ts'

/** What came of one source. */
export interface Loaded {
  readonly unit?: LexiconUnit
  /** What is sound of a document with errors. */
  readonly partial?: PartialUnit
  /** What the document calls itself, where it says. */
  readonly id?: string | undefined
  readonly diagnostics: readonly Diagnostic[]
}

/** Depth from which a place is no longer told by its whole pointer. */
const SHOWN_LEVELS = 6

/** The long way: brings a document of any era to today's language, and reports whatever there is to say about it. */
export function loadAnyEra(value: JsonObject, source: LexiconSource, era: 'any' | 'today'): Loaded {
  const { path, lineOffset } = source
  const place = { path, lineOffset, pointer: source.pointer ?? '', nsid: source.expectedId }
  if (isTooDeep(value)) {
    const pointer = findWayDown(value, SHOWN_LEVELS).reduce(childPointer, place.pointer)
    const message = `expected at most ${MAX_NESTING_LEVELS} levels of nesting, found more`
    return { diagnostics: [problem('LEX1017', { ...place, pointer, nsid: idOf(value) }, message)], id: idOf(value) }
  }
  if (isBareDefinition(value) && source.expectedId === undefined) {
    const message = `expected a document, found only a definition, of type ${String(value['type'])}`
    return { diagnostics: [problem('LEX1013', place, message, { hint: 'give its NSID with --id' })] }
  }
  return rewriteAndCheck(value, source, era)
}

function rewriteAndCheck(value: JsonObject, source: LexiconSource, era: 'any' | 'today'): Loaded {
  const base = source.pointer ?? ''
  const normalised = normaliseDocument(value, isBareDefinition(value) ? { id: source.expectedId } : {})
  const id = idOf(normalised.value)
  const originOf = (pointer: string): string => base + normalised.originOf(pointer)
  const diagnostics: Diagnostic[] = []
  const report = (found: Diagnostic): void => void diagnostics.push(found)
  const { path, lineOffset } = source
  const nsid = id ?? source.expectedId
  const where: Where = { path, lineOffset, nsid, originOf, report, suggest: createSuggest() }
  if (era === 'today' && isLegacy(normalised)) {
    return { diagnostics: [refuseLegacy(normalised.uses, base, where)], id }
  }
  appendAll(diagnostics, describeUses(normalised.uses, base, where))
  checkExpectedId(id, source, where)
  const kept = dropAnnounced(normalised.value, where)
  if (kept === undefined) return { diagnostics, id }
  const document = checkDocument(kept, where)
  const { era: itsEra } = normalised
  const hidden = lookBehindSlips(kept, where, diagnostics, (behind) => normaliseDocument(behind, { era: itsEra }))
  if (document !== undefined && !hasErrors(diagnostics)) {
    return { unit: { document, source, originOf, ...(hidden && { hidden }) }, id, diagnostics }
  }
  const isNameless = id === undefined
  const rest = kept === normalised.value ? salvage(hidden?.document ?? kept, id ?? `${path}${base}`) : undefined
  if (rest === undefined) return { diagnostics, id }
  return {
    diagnostics,
    id,
    partial: { ...rest, source, isNameless, originOf: hidden?.originOf ?? originOf, ...(hidden && { hidden }) },
  }
}

function checkExpectedId(id: string | undefined, source: LexiconSource, where: Where): void {
  if (source.expectedId === undefined || id === undefined || id === source.expectedId) return
  const message = `expected the document ${source.expectedId} here, found ${id}`
  reportAt(where, 'LEX1014', '/id', message, { hint: 'the id of the document counts' })
}

function idOf(value: JsonObject): string | undefined {
  return typeof value['id'] === 'string' ? value['id'] : undefined
}
