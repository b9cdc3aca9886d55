import { findNearest } from '../../diagnostics/nearest.ts'
import { childPointer } from '../../text/pointer.ts'
import { describeJson, isObject, type JsonObject, quote, stringsOf } from '../../text/json.ts'
import { STRING_FORMATS } from '../formats.ts'
import { SUBPROTOCOLS } from '../subprotocols.ts'
import type { KeyOf, Kind } from '../kind-row.ts'
import { checkOwnBounds } from './own-bounds.ts'
import { reportAt, type Where } from './where.ts'
import { checkErrors, checkMessages } from './methods.ts'
import { checkDetailTags, checkPermission, checkTitleTags } from './permissions.ts'

/** A check of one node, run where the node has a certain key. */
export type Check = (node: JsonObject, pointer: string, where: Where) => void

/** What the keys of a node say together, beyond what each may be on its own: the check by kind of node and key. */
const CHECKS: { readonly [K in Kind]?: { readonly [Key in KeyOf<K>]?: Check } } = {
  string: {
    format: checkFormat,
    minLength: makeBoundsCheck('minLength', 'maxLength'),
    minGraphemes: makeBoundsCheck('minGraphemes', 'maxGraphemes'),
    enum: (node, pointer, where) => {
      checkEnum(node, pointer, where)
      checkRepeated(node, 'enum', pointer, where)
    },
    knownValues: (node, pointer, where) => checkRepeated(node, 'knownValues', pointer, where),
    default: (node, pointer, where) => checkOwnBounds(node, 'default', pointer, where),
    const: (node, pointer, where) => {
      checkDefault(node, pointer, where)
      checkOwnBounds(node, 'const', pointer, where)
    },
  },
  boolean: { const: checkDefault },
  integer: {
    minimum: (node, pointer, where) => {
      checkBounds(node, pointer, where, 'minimum', 'maximum')
      checkPrecision(node, 'minimum', pointer, where)
    },
    maximum: (node, pointer, where) => checkPrecision(node, 'maximum', pointer, where),
    default: (node, pointer, where) => {
      checkPrecision(node, 'default', pointer, where)
      checkOwnBounds(node, 'default', pointer, where)
    },
    const: (node, pointer, where) => {
      checkDefault(node, pointer, where)
      checkOwnBounds(node, 'const', pointer, where)
      checkPrecision(node, 'const', pointer, where)
    },
    enum: checkEnum,
  },
  array: { minLength: makeBoundsCheck('minLength', 'maxLength') },
  bytes: { minLength: makeBoundsCheck('minLength', 'maxLength') },
  object: { required: makeNamesCheck('required'), nullable: makeNamesCheck('nullable'), properties: checkUnnamed },
  params: { required: makeNamesCheck('required'), properties: checkUnnamed },
  union: { closed: checkClosed },
  query: { errors: checkErrors },
  procedure: { errors: checkErrors },
  subscription: { errors: checkErrors, type: checkMessages, subprotocol: checkSubprotocol },
  'permission-set': { 'title:lang': checkTitleTags, 'detail:lang': checkDetailTags },
  permission: { resource: checkPermission },
}

/** The checks of a kind of node, by the key that asks for them. */
export function checksOf(kind: Kind): Readonly<Record<string, Check>> {
  return CHECKS[kind] ?? {}
}

function makeBoundsCheck(least: string, greatest: string): Check {
  return (node, pointer, where) => checkBounds(node, pointer, where, least, greatest)
}

function makeNamesCheck(key: 'required' | 'nullable'): Check {
  return (node, pointer, where) => checkNames(node, key, pointer, where)
}

function checkFormat(node: JsonObject, pointer: string, where: Where): void {
  const { format } = node
  if (typeof format !== 'string' || STRING_FORMATS.has(format)) return
  const near = findNearest(format, STRING_FORMATS)
  reportAt(where, 'LEX2012', `${pointer}/format`, `expected a known format, found ${quote(format)}`, {
    hint: near === undefined ? 'it is read as plain text' : `did you mean ${near}?`,
  })
}

function checkSubprotocol(node: JsonObject, pointer: string, where: Where): void {
  const { subprotocol } = node
  if (typeof subprotocol !== 'string' || SUBPROTOCOLS.has(subprotocol)) return
  const message = `expected a known subprotocol, found ${quote(subprotocol)}`
  const near = findNearest(subprotocol, SUBPROTOCOLS)
  reportAt(where, 'LEX2037', `${pointer}/subprotocol`, message, {
    hint: near === undefined ? `known are ${[...SUBPROTOCOLS].join(', ')}` : `did you mean ${near}?`,
  })
}

function checkBounds(node: JsonObject, pointer: string, where: Where, least: string, greatest: string): void {
  const min = node[least]
  if (typeof min !== 'number') return
  const max = node[greatest]
  if (typeof max !== 'number' || min <= max) return
  const message = `expected ${least} to be at most ${greatest}, found ${min} and ${max}`
  reportAt(where, 'LEX2015', `${pointer}/${least}`, message, { hint: 'swap or correct them' })
}

function checkEnum(node: JsonObject, pointer: string, where: Where): void {
  const values = node['enum']
  if (!Array.isArray(values) || values.length === 0) return
  for (const key of ['default', 'const'] as const) {
    const value = node[key]
    if (value === undefined || typeof value !== typeof values[0] || values.includes(value)) continue
    const near = typeof value === 'string' ? where.suggest(value, stringsOf(values)) : undefined
    const code = key === 'default' ? 'LEX2017' : 'LEX2018'
    reportAt(
      where,
      code,
      `${pointer}/${key}`,
      `expected "${key}" to be one of the values of "enum", found ${describeJson(value)}`,
      {
        hint: near === undefined ? undefined : `did you mean ${quote(near)}?`,
      },
    )
  }
}

function checkDefault(node: JsonObject, pointer: string, where: Where): void {
  if (node['default'] === undefined || node['const'] === undefined) return
  const hint = node['default'] === node['const'] ? 'remove the default' : 'remove the one that is not meant'
  const found = `${describeJson(node['default'])} beside ${describeJson(node['const'])}`
  reportAt(where, 'LEX2041', `${pointer}/default`, `expected a default or a const, found ${found}`, { hint })
}

function checkUnnamed(node: JsonObject, pointer: string, where: Where): void {
  const { properties } = node
  if (!isObject(properties) || !Object.hasOwn(properties, '')) return
  reportAt(where, 'LEX2042', `${pointer}/properties/`, 'expected a name of at least one letter, found an empty one')
}

function checkRepeated(node: JsonObject, key: 'enum' | 'knownValues', pointer: string, where: Where): void {
  const values = node[key]
  if (!Array.isArray(values) || new Set(values).size === values.length) return
  const seen = new Set<unknown>()
  values.forEach((value: unknown, i) => {
    if (seen.has(value)) {
      reportAt(
        where,
        'LEX2034',
        `${pointer}/${key}/${i}`,
        `expected each value once, found ${describeJson(value)} again`,
      )
    }
    seen.add(value)
  })
}

function checkPrecision(node: JsonObject, key: string, pointer: string, where: Where): void {
  const value = node[key]
  if (typeof value !== 'number' || !Number.isInteger(value) || Number.isSafeInteger(value)) return
  reportAt(where, 'LEX2032', `${pointer}/${key}`, 'expected an integer of at most 53 bits, found a greater one', {
    hint: `it is read as ${BigInt(value)}`,
  })
}

function checkNames(node: JsonObject, key: 'required' | 'nullable', pointer: string, where: Where): void {
  const names = node[key]
  const properties = node['properties']
  if (!Array.isArray(names) || !isObject(properties)) return
  let existing: string[] | undefined
  names.forEach((name: unknown, i) => {
    if (typeof name !== 'string' || Object.hasOwn(properties, name)) return
    existing ??= Object.keys(properties)
    const near = where.suggest(name, existing)
    const code = key === 'required' ? 'LEX2019' : 'LEX2020'
    const message = `expected "${key}" to name properties, found ${quote(name)}, which is no property`
    reportAt(where, code, childPointer(`${pointer}/${key}`, i), message, {
      hint: near === undefined ? 'add the property, or drop the name' : `did you mean ${quote(near)}?`,
    })
  })
}

function checkClosed(node: JsonObject, pointer: string, where: Where): void {
  if (node['closed'] !== true || !Array.isArray(node['refs']) || node['refs'].length > 0) return
  const message = 'expected refs in a closed union, found none'
  reportAt(where, 'LEX2021', `${pointer}/refs`, message, { hint: 'add refs, or leave out "closed"' })
}
