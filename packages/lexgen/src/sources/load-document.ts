import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { createSuggest } from '../diagnostics/nearest.ts'
import { childPointer } from '../text/pointer.ts'
import { problem } from '../diagnostics/problem.ts'
import { checkDocument } from '../language/check/check-document.ts'
import { reportAt, type Where } from '../language/check/where.ts'
import { dropAnnounced } from './drop-announced.ts'
import { describeJson, isObject, type JsonObject } from '../text/json.ts'
import { isTooDeep, MAX_NESTING_LEVELS, findWayDown } from './nesting.ts'
import { isLegacy, normaliseDocument } from '../legacy/normalise-document.ts'
import { describeUses, refuseLegacy } from '../legacy/report-uses.ts'
import { salvage } from './salvage.ts'
import { describeSyntaxError } from './syntax-error.ts'
import { isPlainlyToday } from './plainly-today.ts'
import { parseJson } from '../text/parse-json.ts'
import { isBareDefinition } from './pieces.ts'
import type { LexiconSource, LexiconUnit, PartialUnit } from './source.ts'
import { hasErrors } from '../diagnostics/has-errors.ts'

interface Loaded {
  readonly unit?: LexiconUnit
  /** What is sound of a document with errors. */
  readonly partial?: PartialUnit
  /** What the document calls itself, where it says. */
  readonly id?: string | undefined
  readonly diagnostics: readonly Diagnostic[]
}

/** Depth from which a place is no longer told by its whole pointer. */
const SHOWN_LEVELS = 6

/** One source, read on its own: parsed, brought to today's language, checked. */
export function loadDocument(source: LexiconSource, era: 'any' | 'today'): Loaded {
  const parsed = 'value' in source ? { ok: true as const, value: source.value } : parseJson(source.text)
  if (!parsed.ok) {
    return { diagnostics: [describeSyntaxError(source, parsed.reason)], id: source.expectedId ?? likelyId(source.text) }
  }
  const { path, lineOffset } = source
  const place = { path, lineOffset, pointer: source.pointer ?? '', nsid: source.expectedId }
  const { value } = parsed
  if (!isObject(value)) {
    return { diagnostics: [problem('LEX1007', place, `expected a lexicon, found ${describeJson(value)}`)] }
  }
  if (isTooDeep(value)) {
    const pointer = findWayDown(value, SHOWN_LEVELS).reduce(childPointer, place.pointer)
    const message = `expected at most ${MAX_NESTING_LEVELS} levels of nesting, found more`
    return { diagnostics: [problem('LEX1017', { ...place, pointer, nsid: idOf(value) }, message)], id: idOf(value) }
  }
  if (isBareDefinition(value) && source.expectedId === undefined) {
    const message = `expected a document, found only a definition, of type ${String(value['type'])}`
    return { diagnostics: [problem('LEX1013', place, message, { hint: 'give its NSID with --id' })] }
  }
  return loadValue(value, source, era)
}

function loadValue(value: JsonObject, source: LexiconSource, era: 'any' | 'today'): Loaded {
  const base = source.pointer ?? ''
  if (isPlainlyToday(value) && (source.expectedId === undefined || source.expectedId === value.id)) {
    return { unit: { document: value, source, originOf: (pointer) => base + pointer }, id: value.id, diagnostics: [] }
  }
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
  diagnostics.push(...describeUses(normalised.uses, base, where))
  checkExpectedId(id, source, where)
  const kept = dropAnnounced(normalised.value, where)
  const document = kept && checkDocument(kept, where)
  if (kept !== undefined && hasErrors(diagnostics)) {
    // What the rules of earlier eras could not finish may have other names than it seems.
    const rest = kept === normalised.value && !isLegacy(normalised) ? salvage(kept) : undefined
    return { diagnostics, id, ...(rest !== undefined && { partial: { ...rest, source, originOf } }) }
  }
  if (document === undefined) return { diagnostics, id }
  return { unit: { document, source, originOf }, id, diagnostics }
}

function checkExpectedId(id: string | undefined, source: LexiconSource, where: Where): void {
  if (source.expectedId === undefined || id === undefined || id === source.expectedId) return
  const message = `expected the document ${source.expectedId} here, found ${id}`
  reportAt(where, 'LEX1014', '/id', message, { hint: 'the id of the document counts' })
}

/** The id in a text that is no JSON, so that references to its document are not called dangling on top. */
function likelyId(text: string): string | undefined {
  return /"id"\s*:\s*"([a-zA-Z0-9.-]+)"/.exec(text)?.[1]
}

function idOf(value: JsonObject): string | undefined {
  return typeof value['id'] === 'string' ? value['id'] : undefined
}
