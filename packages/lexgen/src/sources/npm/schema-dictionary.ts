import { parseLiteral } from '../../diagnostics/momoa.ts'
import { isObject } from '../../text/json.ts'
import { parsePlainLiteral } from './plain-literal.ts'

/** How the generated modules of other tools begin the object that holds their lexicons. */
const START = /\bschemaDict(?::[^=]+)?\s*=\s*(?=\{)/

/**
 * The lexicons in a module that another tool generated: the values of its `schemaDict`, which is read as the data that it is. The module
 * is not run. Undefined where there is none, or where it is more than data.
 */
export function readSchemaDictionary(text: string): readonly unknown[] | undefined {
  const start = START.exec(text)
  if (start === null) return undefined
  const from = start.index + start[0].length
  // It is laid out so that nothing else ends a line of its own without a margin.
  const end = text.indexOf('\n}', from)
  if (end < 0) return undefined
  try {
    const literal = text.slice(from, end + '\n}'.length)
    const value: unknown = parsePlainLiteral(literal) ?? parseLiteral(literal)
    return isObject(value) ? Object.values(value) : undefined
  } catch {
    // Calls, templates and the like: the caller says that nothing was found.
    return undefined
  }
}
