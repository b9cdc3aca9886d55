import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { problem } from '../diagnostics/problem.ts'
import type { LexiconDocument } from './document.ts'
import { checkStructure } from './check-structure.ts'
import { validate } from './generated/validate.ts'
import { isObject } from './json.ts'
import { parseJson } from './parse-json.ts'
import type { LexiconSource, LexiconUnit } from './source.ts'

interface Loaded {
  readonly unit?: LexiconUnit
  /** What the document calls itself, where it says. */
  readonly id?: string
  readonly diagnostics: readonly Diagnostic[]
}

/** One source, read on its own. */
export function loadDocument(source: LexiconSource, era: 'any' | 'today'): Loaded {
  void era
  const parsed = 'value' in source ? { ok: true as const, value: source.value } : parseJson(source.text)
  if (!parsed.ok) {
    return { diagnostics: [problem('LEX1005', { path: source.path, pointer: '' }, `expected JSON: ${parsed.reason}`)] }
  }
  const value = parsed.value
  const id = isObject(value) && typeof value['id'] === 'string' ? value['id'] : undefined
  const base = source.pointer ?? ''
  const originOf = (pointer: string): string => base + pointer
  const diagnostics = checkStructure(value, { path: source.path, nsid: id, originOf })
  if (diagnostics.some(({ severity }) => severity === 'error') || !isDocument(value)) {
    return { diagnostics, ...(id !== undefined && { id }) }
  }
  return { unit: { document: value, source, originOf }, id: value.id, diagnostics }
}

function isDocument(value: unknown): value is LexiconDocument {
  return validate(value)
}
