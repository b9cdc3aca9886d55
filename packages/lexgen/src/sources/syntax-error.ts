import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { findJsonFault } from '../diagnostics/json-fault.ts'
import { problem } from '../diagnostics/problem.ts'
import type { LexiconSource } from './source.ts'

/** The beginning of a text, where there is no better place. */
const START = { line: 1, column: 1, endLine: 1, endColumn: 2 }

/** Why a text is no JSON: what was expected where, and what is there. `reason` is the engine's word, for what nothing else explains. */
export function describeSyntaxError(source: LexiconSource, reason: string): Diagnostic {
  const { path, text, lineOffset = 0 } = source
  const place = { path, nsid: source.expectedId }
  if (text.trim() === '') return problem('LEX1016', place, 'expected a lexicon, found an empty file')
  if (/^\s*<(?:!doctype|html|\?xml)/i.test(text)) {
    return problem('LEX1015', place, 'expected JSON, found a page of HTML', { hint: 'save the raw JSON in its place' })
  }
  const { position, expected, found, hint } = findJsonFault(text) ?? {
    position: START,
    expected: 'valid JSON',
    found: reason,
  }
  const diagnostic = problem('LEX1005', { ...place, pointer: '' }, `expected ${expected}, found ${found}`, { hint })
  const { line, endLine } = position
  return { ...diagnostic, position: { ...position, line: line + lineOffset, endLine: endLine + lineOffset } }
}
