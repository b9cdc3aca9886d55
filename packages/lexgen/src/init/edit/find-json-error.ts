import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { evaluateJson, parseWithPositions } from '../../diagnostics/momoa.ts'
import { problem } from '../../diagnostics/problem.ts'
import { describeError } from '../../text/errors.ts'
import { isNestedDeeper, isObject } from '../../text/json.ts'
import { stripByteOrderMark } from '../../text/lines.ts'

/** Deeper than any settings, and shallow enough for functions that call themselves. */
const MAX_LEVELS = 200

/** What is wrong with a text that should be an object in JSON, comments and trailing commas aside; undefined for a sound one. */
export function findJsonError(text: string, path: string): Diagnostic | undefined {
  const refuse = (found: string): Diagnostic =>
    problem('LEX4019', { path }, `expected an object in JSON, found ${found}`, {
      hint: 'mend it and run lexgen init again; nothing was written',
    })
  if (text.trim() === '') return refuse('an empty file')
  try {
    const { body } = parseWithPositions(stripByteOrderMark(text), { mode: 'jsonc', allowTrailingCommas: true })
    const value = evaluateJson(body)
    if (isNestedDeeper(value, MAX_LEVELS)) return refuse(`more than ${MAX_LEVELS} levels of nesting`)
    return isObject(value) ? undefined : refuse(Array.isArray(value) ? 'a list' : 'another value')
  } catch (error) {
    if (error instanceof RangeError) return refuse('more nesting than can be read')
    const report = refuse(`an error: ${describeError(error).replace(/ \(\d+:\d+\)$/, '')}`)
    const at = placeOf(error)
    return at === undefined ? report : { ...report, position: { ...at, endLine: at.line, endColumn: at.column + 1 } }
  }
}

/** Where the parser gave up. */
function placeOf(error: unknown): { readonly line: number; readonly column: number } | undefined {
  if (!(error instanceof Error) || !('line' in error) || !('column' in error)) return undefined
  const { line, column } = error
  return typeof line === 'number' && typeof column === 'number' ? { line, column } : undefined
}
