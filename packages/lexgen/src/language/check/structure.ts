import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { pointerKeys, valueAt } from '../../text/pointer.ts'
import type { LexiconDocument } from '../document.ts'
import { validate } from '../generated/validate.ts'
import { describeJson, quote } from '../../text/json.ts'
import type { RawFinding } from '../raw-validator.ts'
import { STRING_FORMATS } from '../formats.ts'
import { ALL_TYPES } from '../types.ts'
import { describeMissing } from './missing.ts'
import { describePatternProblem } from './patterns.ts'
import { describeTypeProblem } from './type-problems.ts'
import { problemAt, type Where } from './where.ts'

/**
 * Checks a document against the JSON Schema of the language and reports in words of our own what is wrong. It has the shape of one
 * where that is no more than warnings: the schema is stricter than the types of documents, which take any text for a MIME type.
 */
export function checkStructure(document: unknown, where: Where): document is LexiconDocument {
  if (validate(document)) return true
  let hasShape = true
  for (const finding of validate.errors ?? []) {
    const found = describe(finding, document, where)
    if (found === undefined) continue
    if (found.severity === 'error') hasShape = false
    where.report(found)
  }
  return hasShape
}

/** One finding as a diagnostic; undefined where another finding or check says the same better. */
function describe(finding: RawFinding, document: unknown, where: Where): Diagnostic | undefined {
  const value = valueAt(document, finding.instancePath)
  const keys = pointerKeys(finding.instancePath)
  const pointer = finding.instancePath
  switch (finding.keyword) {
    case 'required':
      return describeMissing(String(finding.params['missingProperty']), value, pointer, where)
    case 'type':
      return describeWrongType(String(finding.params['type']), value, keys, pointer, where)
    case 'discriminator':
      return describeTypeProblem(finding.params['tagValue'], keys, pointer, where)
    case 'const':
      return describeConst(value, keys, pointer, where)
    case 'enum':
      return problemAt(where, 'LEX2029', pointer, `expected create, update or delete, found ${describeJson(value)}`)
    case 'pattern':
      return describePatternProblem(
        finding.propertyName ?? value,
        finding.propertyName !== undefined,
        keys,
        pointer,
        where,
      )
    case 'minProperties':
      return problemAt(where, 'LEX2007', pointer, 'expected at least one definition, found none')
    case 'minimum':
      return problemAt(
        where,
        'LEX2016',
        pointer,
        `expected a number of at least ${String(finding.params['limit'])}, found ${String(value)}`,
      )
    case 'minItems':
      return describeEmptyList(keys, pointer, where)
    // The part that failed is a finding of its own.
    case 'if':
    case 'propertyNames':
      return undefined
    default:
      throw new Error(`the schema uses ${finding.keyword}, for which there is no message`)
  }
}

const NOUNS: Readonly<Record<string, string>> = {
  object: 'an object',
  array: 'an array',
  string: 'a string',
  integer: 'a whole number',
  boolean: 'true or false',
}

function describeWrongType(
  type: string,
  value: unknown,
  keys: readonly string[],
  pointer: string,
  where: Where,
): Diagnostic {
  const last = keys.at(-1) ?? ''
  const owner = keys.at(-2)
  const isDataKey = owner === 'properties' || owner === 'defs'
  const code = isDataKey ? 'LEX2003' : last === 'default' ? 'LEX2013' : last === 'const' ? 'LEX2014' : 'LEX2003'
  const isElement = !isDataKey && owner !== undefined && /^\d+$/.test(last)
  const place = keys.length === 0 ? '' : ` in ${quote(isElement ? owner : last)}`
  const message = `expected ${NOUNS[type] ?? type}${place}, found ${describeJson(value)}`
  const severity = isOfResource(keys) ? 'warning' : undefined
  return problemAt(where, code, pointer, message, { severity, hint: hintForWrongType(type, value, last) })
}

/** Whether a key is one that a permission has for its resource: whoever grants it passes over what cannot be read ("Permission"). */
function isOfResource(keys: readonly string[]): boolean {
  return keys[2] === 'permissions' && keys.length > 4 && keys[4] !== 'resource'
}

/** Keys whose values are lists of texts. */
const LISTS_OF_TEXTS: readonly string[] = 'required nullable refs enum knownValues accept lxm collection action'.split(
  ' ',
)

function hintForWrongType(type: string, value: unknown, key: string): string | undefined {
  if (type === 'object' && typeof value === 'string') return hintForSchema(value)
  if (type === 'array' && (key === 'required' || key === 'nullable') && typeof value === 'boolean')
    return `list the names of the properties in "${key}"`
  if (type === 'array' && typeof value === 'string' && LISTS_OF_TEXTS.includes(key)) return `write [${quote(value)}]`
  if (type === 'integer' && typeof value === 'string' && /^-?\d+$/.test(value)) return `write ${value} without quotes`
  if (type === 'boolean' && (value === 'true' || value === 'false')) return `write ${value} without quotes`
  if (type === 'string' && (typeof value === 'number' || typeof value === 'boolean'))
    return `write "${value}" with quotes`
  return undefined
}

/** What a text in place of a schema may have been meant for. */
function hintForSchema(text: string): string | undefined {
  if (ALL_TYPES.has(text)) return `write {"type": ${quote(text)}}`
  if (STRING_FORMATS.has(text)) return `write {"type": "string", "format": ${quote(text)}}`
  return /^#?[a-z][\w.#-]*$/i.test(text) && /[.#]/.test(text)
    ? `write {"type": "ref", "ref": ${quote(text)}}`
    : undefined
}

function describeConst(value: unknown, keys: readonly string[], pointer: string, where: Where): Diagnostic | undefined {
  if (keys.length === 1 && keys[0] === 'lexicon') {
    const hint = value === '1' ? 'write 1 without quotes' : undefined
    return problemAt(where, 'LEX2001', pointer, `expected "lexicon": 1, found ${describeJson(value)}`, { hint })
  }
  const expected = keys.includes('permissions') ? 'permission' : 'params'
  return problemAt(where, 'LEX2004', pointer, `expected "type": "${expected}", found ${describeJson(value)}`)
}

function describeEmptyList(keys: readonly string[], pointer: string, where: Where): Diagnostic {
  switch (keys.at(-1)) {
    case 'collection':
      return problemAt(where, 'LEX2028', pointer, 'expected at least one collection, found none')
    case 'lxm':
      return problemAt(where, 'LEX2030', pointer, 'expected at least one method in "lxm", found none')
    default:
      return problemAt(where, 'LEX2026', pointer, 'expected at least one value in "enum", found none')
  }
}
