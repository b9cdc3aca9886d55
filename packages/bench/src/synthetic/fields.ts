import type { Random, WeightTable } from './random.ts'
import type { ArraySchema, FieldSchema, ObjectSchema, ParamSchema, ParamsSchema, StringSchema } from './schemas.ts'
import { knownValues, propertyName, sentence } from './words.ts'

/** Refs that the fields of one document may use: to objects (also in unions) and to strings. */
export interface RefPool {
  readonly objects: readonly [string, ...string[]]
  readonly strings: readonly [string, ...string[]]
}

/** How often each type is the type of a property in the official documents of August 2026. */
const PROPERTY_TYPES = [
  ['string', 1242],
  ['ref', 345],
  ['array', 324],
  ['integer', 235],
  ['boolean', 139],
  ['union', 70],
  ['unknown', 39],
  ['blob', 13],
  ['bytes', 5],
  ['cid-link', 4],
] as const satisfies WeightTable<FieldSchema['type']>

/** A type that came up in the count: one that a later language adds is none until documents use it. */
type CountedType = (typeof PROPERTY_TYPES)[number][0]

/** The same count for the items of arrays. */
const ITEM_TYPES: WeightTable<CountedType> = [
  ['ref', 208],
  ['string', 151],
  ['union', 25],
  ['integer', 7],
  ['unknown', 4],
  ['bytes', 1],
  ['cid-link', 1],
]

/** The same count for query parameters. */
const PARAM_TYPES: WeightTable<'string' | 'integer' | 'array' | 'boolean'> = [
  ['string', 289],
  ['integer', 119],
  ['array', 71],
  ['boolean', 31],
]

/** What a string property says beyond its type: 752 of 1,700 have a format, 140 known values, 9 an enum. */
const STRING_KINDS: WeightTable<'plain' | 'bounded' | 'known' | 'enum' | (string & {})> = [
  ['plain', 600],
  ['bounded', 190],
  ['known', 140],
  ['enum', 9],
  ['did', 214],
  ['datetime', 207],
  ['at-uri', 111],
  ['cid', 56],
  ['uri', 43],
  ['at-identifier', 37],
  ['handle', 28],
  ['nsid', 24],
  ['language', 12],
  ['tid', 12],
  ['record-key', 8],
]

const DESCRIBED = 0.4
const REQUIRED = 0.45
const NULLABLE = 0.002
const CLOSED_UNION = 0.02
const EMPTY_UNION = 0.05
const OWN_STRING_REF = 0.1
const PARAM_DEFAULT = 0.25

/** An object with `least` to `least + spread` properties. */
export function objectSchema(random: Random, pool: RefPool, least: number, spread: number): ObjectSchema {
  const properties: Record<string, FieldSchema> = {}
  const required: string[] = []
  const nullable: string[] = []
  const count = least + random.below(spread + 1)
  for (let index = 0; index < count; index++) {
    const name = propertyName(random, index)
    properties[name] = field(random, pool, random.weighted<CountedType>(PROPERTY_TYPES))
    if (random.chance(REQUIRED)) required.push(name)
    if (random.chance(NULLABLE)) nullable.push(name)
  }
  return {
    type: 'object',
    ...(required.length > 0 ? { required } : {}),
    ...(nullable.length > 0 ? { nullable } : {}),
    properties,
  }
}

/** The parameters of a method; `paged` adds `limit` and `cursor` as 74 of 177 official queries have them. */
export function paramsSchema(random: Random, paged: boolean): ParamsSchema {
  const properties: Record<string, ParamSchema> = {}
  const required: string[] = []
  const count = random.below(paged ? 2 : 4)
  for (let index = 0; index < count; index++) {
    const name = propertyName(random, index + 1)
    const schema = param(random)
    properties[name] = schema
    if (!('default' in schema) && random.chance(REQUIRED)) required.push(name)
  }
  if (paged) {
    properties['limit'] = { type: 'integer', minimum: 1, maximum: 100, default: 50 }
    properties['cursor'] = { type: 'string' }
  }
  return { type: 'params', ...(required.length > 0 ? { required } : {}), properties }
}

function param(random: Random): ParamSchema {
  const described = random.chance(0.5) ? { description: sentence(random) } : {}
  switch (random.weighted(PARAM_TYPES)) {
    case 'string':
      return { ...described, ...stringSchema(random) }
    case 'integer':
      return { type: 'integer', ...described, minimum: 0, ...(random.chance(PARAM_DEFAULT) ? { default: 10 } : {}) }
    case 'boolean':
      return { type: 'boolean', ...described, ...(random.chance(PARAM_DEFAULT) ? { default: false } : {}) }
    case 'array':
      return { type: 'array', ...described, items: stringSchema(random), maxLength: 25 }
  }
}

function field(random: Random, pool: RefPool, type: CountedType): FieldSchema {
  const described = random.chance(DESCRIBED) ? { description: sentence(random) } : {}
  switch (type) {
    case 'string':
      return { ...described, ...stringSchema(random) }
    case 'integer':
      return { type, ...described, ...(random.chance(0.3) ? { minimum: 0 } : {}) }
    case 'boolean':
    case 'unknown':
    case 'cid-link':
      return { type, ...described }
    case 'bytes':
      return { type, ...described, maxLength: 1_000_000 }
    case 'blob':
      return { type, ...described, accept: ['image/png', 'image/jpeg'], maxSize: 1_000_000 }
    case 'ref':
      return { type, ...described, ref: random.pick(random.chance(OWN_STRING_REF) ? pool.strings : pool.objects) }
    case 'union':
      return { type, ...described, ...unionArms(random, pool) }
    case 'array':
      return { ...arraySchema(random, pool), ...described }
  }
}

function arraySchema(random: Random, pool: RefPool): ArraySchema {
  const items = field(random, pool, random.weighted(ITEM_TYPES))
  return { type: 'array', items, ...(random.chance(0.3) ? { maxLength: 1 + random.below(100) } : {}) }
}

function unionArms(random: Random, pool: RefPool): { refs: string[]; closed?: boolean } {
  if (random.chance(EMPTY_UNION)) return { refs: [] }
  const refs = new Set<string>()
  const wanted = 1 + random.below(4)
  for (let index = 0; index < wanted; index++) refs.add(random.pick(pool.objects))
  return random.chance(CLOSED_UNION) ? { refs: [...refs], closed: true } : { refs: [...refs] }
}

function stringSchema(random: Random): StringSchema {
  const kind = random.weighted(STRING_KINDS)
  switch (kind) {
    case 'plain':
      return { type: 'string' }
    case 'bounded':
      return { type: 'string', maxGraphemes: 64, maxLength: 640 }
    case 'known':
      return { type: 'string', knownValues: knownValues(random) }
    case 'enum':
      return { type: 'string', enum: knownValues(random) }
    default:
      return { type: 'string', format: kind }
  }
}
