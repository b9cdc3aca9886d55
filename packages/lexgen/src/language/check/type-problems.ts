import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { findNearest } from '../../diagnostics/nearest.ts'
import { describeJson, quote } from '../../text/json.ts'
import { ALL_TYPES, DEFINITION_TYPES, NAMED_TYPES, PRIMARY_TYPES, STRING_FORMATS } from '../types.ts'
import { problemAt, type Where } from './where.ts'

/** What people write who come from elsewhere, by what to write here. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  number: 'the language has no fractions: use integer, or a string',
  float: 'the language has no fractions: use integer, or a string',
  double: 'the language has no fractions: use integer, or a string',
  int: 'did you mean "integer"?',
  bool: 'did you mean "boolean"?',
  null: 'list the property in "nullable" of its object',
  any: 'did you mean "unknown"?',
  date: 'use {"type": "string", "format": "datetime"}',
  'date-time': 'use {"type": "string", "format": "datetime"}',
  file: 'did you mean "blob"?',
  map: 'use unknown, or an array of objects',
  enum: 'use {"type": "string", "knownValues": [...]}',
}

/** A `type` that the language does not know, or not at this place. */
export function describeTypeProblem(
  type: unknown,
  keys: readonly string[],
  pointer: string,
  where: Where,
): Diagnostic | undefined {
  const at = `${pointer}/type`
  // That the key is missing is a finding of its own.
  if (type === undefined) return undefined
  if (typeof type !== 'string') {
    return problemAt(where, 'LEX2003', at, `expected the name of a type, found ${describeJson(type)}`, {
      hint: Array.isArray(type) ? 'list the property in "nullable" of its object, or use a union' : undefined,
    })
  }
  if (keys.at(-1) === 'schema' && keys.at(-2) === 'message') {
    return problemAt(where, 'LEX2024', at, `expected a union as the message, found ${quote(type)}`)
  }
  if (!ALL_TYPES.has(type)) {
    return problemAt(where, 'LEX2004', at, `expected a type of the language, found ${quote(type)}`, {
      hint: hintForType(type, keys),
    })
  }
  if (isDefinition(keys) && PRIMARY_TYPES.has(type)) {
    return problemAt(where, 'LEX2008', at, `expected a ${type} to be named main, found it as ${quote(keys[1] ?? '')}`)
  }
  const place = placeOf(keys)
  return problemAt(where, 'LEX2005', at, `expected ${place.expected}, found the type ${quote(type)}`, {
    hint: hintForMisplaced(type, place.allowed),
  })
}

function isDefinition(keys: readonly string[]): boolean {
  return keys.length === 2 && keys[0] === 'defs'
}

function placeOf(keys: readonly string[]): { expected: string; allowed: ReadonlySet<string> } {
  if (isDefinition(keys)) {
    return keys[1] === 'main'
      ? { expected: 'something that can be defined', allowed: DEFINITION_TYPES }
      : { expected: 'something that can be a definition', allowed: NAMED_TYPES }
  }
  if (keys[2] === 'parameters') {
    return keys.length > 5
      ? { expected: 'a boolean, integer or string in a parameter', allowed: new Set(['boolean', 'integer', 'string']) }
      : {
          expected: 'a boolean, integer, string or array as a parameter',
          allowed: new Set(['boolean', 'integer', 'string', 'array']),
        }
  }
  if (keys.at(-1) === 'schema' && keys.length === 4) {
    return { expected: 'an object, a ref or a union as a body', allowed: new Set(['object', 'ref', 'union']) }
  }
  if (keys.at(-1) === 'record' && keys.length === 3) {
    return { expected: 'an object as a record', allowed: new Set(['object']) }
  }
  const fields = [...NAMED_TYPES, 'ref', 'union', 'unknown'].filter((type) => type !== 'token')
  return { expected: 'the type of a field', allowed: new Set(fields) }
}

function hintForType(type: string, keys: readonly string[]): string | undefined {
  if (Object.hasOwn(OTHER_WORDS, type)) return OTHER_WORDS[type]
  if (STRING_FORMATS.has(type)) return `use {"type": "string", "format": ${quote(type)}}`
  const near = findNearest(type, placeOf(keys).allowed) ?? findNearest(type, ALL_TYPES)
  if (near !== undefined) return `did you mean "${near}"?`
  const format = findNearest(type, STRING_FORMATS)
  return format === undefined ? undefined : `did you mean {"type": "string", "format": "${format}"}?`
}

function hintForMisplaced(type: string, allowed: ReadonlySet<string>): string {
  if (type === 'token') return 'use a string with knownValues that names the token'
  if (type === 'ref' || type === 'union') return 'put it into a property of an object, or use it where it is needed'
  return `allowed are ${[...allowed].join(', ')}`
}
