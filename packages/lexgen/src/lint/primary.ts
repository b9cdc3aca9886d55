import { PRIMARY_TYPES } from '../language/types.ts'
import type { Definition, PrimaryDefinition } from '../language/document.ts'

/** Whether a definition is of a primary type. AT Protocol specification, "Lexicon", "Primary Type Definitions". */
export function isPrimary(def: Definition): def is PrimaryDefinition {
  return PRIMARY_TYPES.has(def.type)
}
