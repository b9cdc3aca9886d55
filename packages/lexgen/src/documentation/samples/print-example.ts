import type { Json } from '../../text/json.ts'
import { escapeHidden } from '../hidden-characters.ts'

/** A value as JSON, with two spaces; what no reader would see is escaped. */
export function printExample(value: Json, spaces = 2): string {
  return escapeHidden(JSON.stringify(value, undefined, spaces))
}
