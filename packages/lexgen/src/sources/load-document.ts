import { problem } from '../diagnostics/problem.ts'
import { describeUses } from '../legacy/report-uses.ts'
import { describeJson, isObject, type JsonObject } from '../text/json.ts'
import { parseJson } from '../text/parse-json.ts'
import { loadAnyEra, type Loaded } from './load-any-era.ts'
import { readPlain } from './read-plain.ts'
import type { LexiconSource } from './source.ts'
import { describeSyntaxError } from './syntax-error.ts'

/** One source, read on its own: parsed, brought to today's language, checked. */
export function loadDocument(source: LexiconSource, era: 'any' | 'today'): Loaded {
  const parsed = 'value' in source ? { ok: true as const, value: source.value } : parseJson(source.text)
  if (!parsed.ok) {
    return { diagnostics: [describeSyntaxError(source, parsed.reason)], id: source.expectedId ?? likelyId(source.text) }
  }
  const { value } = parsed
  if (isObject(value)) return loadPlain(value, source) ?? loadAnyEra(value, source, era)
  const { path, lineOffset } = source
  const place = { path, lineOffset, pointer: source.pointer ?? '', nsid: source.expectedId }
  return { diagnostics: [problem('LEX1007', place, `expected a lexicon, found ${describeJson(value)}`)] }
}

/** The short way; undefined where it does not lead through. */
export function loadPlain(value: JsonObject, source: LexiconSource): Loaded | undefined {
  const plain = readPlain(value)
  if (plain === undefined) return undefined
  const { document, uses } = plain
  const { path, lineOffset, expectedId, pointer: base = '' } = source
  if (expectedId !== undefined && expectedId !== document.id) return undefined
  return {
    unit: { document, source, originOf: (pointer) => base + pointer },
    id: document.id,
    diagnostics: describeUses(uses, base, { path, lineOffset, nsid: document.id }),
  }
}

/** The id in a text that is no JSON, so that references to its document are not called dangling on top. */
function likelyId(text: string): string | undefined {
  return /["']?\bid["']?\s*:\s*["']([^"'\\\s]+)["']/.exec(text)?.[1]
}
