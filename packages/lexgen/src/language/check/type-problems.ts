import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { findNearest } from '../../diagnostics/nearest.ts'
import { describeJson, quote } from '../../text/json.ts'
import { joinAlternatives } from '../../text/lists.ts'
import { STRING_FORMATS } from '../formats.ts'
import type { Place } from '../kind-row.ts'
import { KINDS } from '../kinds.ts'
import { ALL_TYPES, isPrimaryType, typesAt } from '../types.ts'
import { problemAt, type Where } from './where.ts'

/** What people write who come from elsewhere: the types that it stands for here, and how to say so. */
const OTHER_WORDS: Readonly<Record<string, readonly [types: readonly string[], hint: string]>> = {
  number: [['integer', 'string'], 'the language has no fractions: use integer, or a string'],
  float: [['integer', 'string'], 'the language has no fractions: use integer, or a string'],
  double: [['integer', 'string'], 'the language has no fractions: use integer, or a string'],
  int: [['integer'], 'did you mean "integer"?'],
  bool: [['boolean'], 'did you mean "boolean"?'],
  null: [['object'], 'list the property in "nullable" of its object'],
  any: [['unknown'], 'did you mean "unknown"?'],
  date: [['string'], 'use {"type": "string", "format": "datetime"}'],
  'date-time': [['string'], 'use {"type": "string", "format": "datetime"}'],
  file: [['blob'], 'did you mean "blob"?'],
  map: [['unknown', 'array'], 'use unknown, or an array of objects'],
  enum: [['string'], 'use {"type": "string", "knownValues": [...]}'],
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
    return problemAt(
      where,
      'LEX2008',
      at,
      `expected the ${type} to be called "main", found it called ${quote(keys[1] ?? '')}`,
    )
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
      return 'a type that a definition called main can have'
    case 'definition':
      return 'a type that a definition can have'
    case 'field':
      return 'a type that a field can have'
    case 'parameter':
      return `${joinAlternatives(shortNouns(place))} as a parameter`
    case 'parameterItem':
      return `${joinAlternatives(shortNouns(place))} in a parameter`
    case 'body':
      return `${joinAlternatives(nounsAt(place))} as a body`
    case 'message':
      return `${joinAlternatives(nounsAt(place))} as the message`
    case 'record':
      return `${joinAlternatives(nounsAt(place))} as a record`
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

/** What may have been meant by a type that does not exist. What cannot stand at the place is not named: it would be the next mistake. */
function hintForType(type: string, place: Place): string {
  const allowed = typesAt(place)
  if (Object.hasOwn(OTHER_WORDS, type)) {
    const [types, hint] = OTHER_WORDS[type] ?? [[], '']
    return types.every((each) => allowed.some((one) => one === each)) ? hint : listAllowed(place)
  }
  const takesStrings = allowed.some((one) => one === 'string')
  if (takesStrings && STRING_FORMATS.has(type)) return `use {"type": "string", "format": ${quote(type)}}`
  const near = findNearest(type, allowed)
  if (near !== undefined) return `did you mean "${near}"?`
  const format = takesStrings ? findNearest(type, STRING_FORMATS) : undefined
  return format === undefined ? listAllowed(place) : `did you mean {"type": "string", "format": "${format}"}?`
}

function hintForMisplaced(type: string, place: Place): string | undefined {
  const takesStrings = typesAt(place).some((one) => one === 'string')
  if (type === 'token' && takesStrings) return 'use a string with knownValues that names the token'
  if (type === 'ref') return 'write what it refers to in its place'
  // The message has them already where they are few.
  return describePlace(place).includes(' or ') ? undefined : listAllowed(place)
}

function listAllowed(place: Place): string {
  return `it can be ${joinAlternatives(typesAt(place))}`
}
