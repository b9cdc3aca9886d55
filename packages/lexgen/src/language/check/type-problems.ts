import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { findNearest } from '../../diagnostics/nearest.ts'
import { describeJson, quote } from '../../text/json.ts'
import { STRING_FORMATS } from '../formats.ts'
import type { Place } from '../kind-row.ts'
import { KINDS } from '../kinds.ts'
import { ALL_TYPES, isPrimaryType, typesAt } from '../types.ts'
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
  const place = placeOf(keys)
  if (place === 'message') {
    return problemAt(where, 'LEX2024', at, `expected ${describePlace(place)}, found ${quote(type)}`)
  }
  if (!ALL_TYPES.has(type)) {
    return problemAt(where, 'LEX2004', at, `expected a type of the language, found ${quote(type)}`, {
      hint: hintForType(type, place),
    })
  }
  if (place === 'definition' && isPrimaryType(type)) {
    return problemAt(where, 'LEX2008', at, `expected a ${type} to be named main, found it as ${quote(keys[1] ?? '')}`)
  }
  return problemAt(where, 'LEX2005', at, `expected ${describePlace(place)}, found the type ${quote(type)}`, {
    hint: hintForMisplaced(type, place),
  })
}

/** Where a schema stands, as far as its pointer tells. */
function placeOf(keys: readonly string[]): Place {
  if (keys.length === 2 && keys[0] === 'defs') return keys[1] === 'main' ? 'main' : 'definition'
  if (keys[2] === 'parameters') return keys.length > 5 ? 'parameterItem' : 'parameter'
  if (keys.at(-1) === 'schema' && keys.length === 4) return keys.at(-2) === 'message' ? 'message' : 'body'
  if (keys.at(-1) === 'record' && keys.length === 3) return 'record'
  return 'field'
}

/** What a place asks for, in words. */
function describePlace(place: Place): string {
  switch (place) {
    case 'main':
      return 'something that can be defined'
    case 'definition':
      return 'something that can be a definition'
    case 'field':
      return 'the type of a field'
    case 'parameter':
      return `${oneOf(shortNouns(place))} as a parameter`
    case 'parameterItem':
      return `${oneOf(shortNouns(place))} in a parameter`
    case 'body':
      return `${oneOf(nounsAt(place))} as a body`
    case 'message':
      return `${oneOf(nounsAt(place))} as the message`
    case 'record':
      return `${oneOf(nounsAt(place))} as a record`
  }
}

/** What may stand at a place, with an article each. */
function nounsAt(place: Place): string[] {
  return typesAt(place).map((kind) => KINDS[kind].noun)
}

/** The same with one article for all. */
function shortNouns(place: Place): string[] {
  return [...nounsAt(place).slice(0, 1), ...typesAt(place).slice(1)]
}

function oneOf(nouns: readonly string[]): string {
  const last = nouns.at(-1) ?? ''
  return nouns.length < 2 ? last : `${nouns.slice(0, -1).join(', ')} or ${last}`
}

function hintForType(type: string, place: Place): string | undefined {
  if (Object.hasOwn(OTHER_WORDS, type)) return OTHER_WORDS[type]
  if (STRING_FORMATS.has(type)) return `use {"type": "string", "format": ${quote(type)}}`
  const near = findNearest(type, typesAt(place)) ?? findNearest(type, ALL_TYPES)
  if (near !== undefined) return `did you mean "${near}"?`
  const format = findNearest(type, STRING_FORMATS)
  return format === undefined ? undefined : `did you mean {"type": "string", "format": "${format}"}?`
}

function hintForMisplaced(type: string, place: Place): string {
  if (type === 'token') return 'use a string with knownValues that names the token'
  if (type === 'ref' || type === 'union') return 'put it into a property of an object, or use it where it is needed'
  return `allowed are ${typesAt(place).join(', ')}`
}
