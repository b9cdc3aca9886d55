import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { problem } from '../diagnostics/problem.ts'
import type { LexiconSource } from './source.ts'

export function describeSyntaxError(source: LexiconSource, reason: string): Diagnostic {
  return problem('LEX1005', { path: source.path, pointer: '' }, `expected JSON: ${reason}`)
}
