import type { CodeEntry } from '../diagnostics/code-entry.ts'
import { CODES } from '../diagnostics/codes.ts'
import { STRING_FORMATS } from './formats.ts'
import { SUBPROTOCOLS } from './subprotocols.ts'
import { DEFINITION_TYPES, FIELD_TYPES } from './types.ts'

/** Codes whose explanation lists what the language has, in the shape that `lexgen explain` prints. */
export const LISTING_CODES: Readonly<Record<string, CodeEntry>> = {
  ...withList('LEX2004', 'Its types are', [...new Set([...DEFINITION_TYPES, ...FIELD_TYPES])]),
  ...withList('LEX2012', 'Its formats are', [...STRING_FORMATS]),
  ...withList('LEX2037', 'Known are', [...SUBPROTOCOLS]),
}

function withList(code: string, lead: string, names: readonly string[]): Readonly<Record<string, CodeEntry>> {
  const entry = CODES[code]
  const list = `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`
  return entry === undefined ? {} : { [code]: { ...entry, text: `${entry.text} ${lead} ${list}.` } }
}
