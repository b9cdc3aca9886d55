import type { LexiconDocument } from '../document.ts'
import type { JsonObject } from '../../text/json.ts'
import { walkJson } from '../walk.ts'
import { checkKeys } from './keys.ts'
import { checkStructure } from './structure.ts'
import type { Where } from './where.ts'

/**
 * Reports every problem of one document, taken for itself, and says whether it has the shape of one; what is reported may still
 * forbid its use. Source: AT Protocol specification, "Lexicon".
 */
export function checkDocument(document: JsonObject, where: Where): LexiconDocument | undefined {
  walkJson(document, ({ value, pointer, kind }) => checkKeys(value, pointer, kind, where))
  const candidate: unknown = document
  return checkStructure(candidate, where) ? candidate : undefined
}
