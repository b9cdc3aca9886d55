import type {
  ArraySchema,
  FieldSchema,
  ObjectSchema,
  ParamSchema,
  ParamsSchema,
  UnionSchema,
} from '../language/document.ts'
import { schemaOf } from '../language/types.ts'
import { membersOf } from '../program/aliases.ts'
import type { LinkedDef } from '../program/program.ts'
import type { Json } from '../text/json.ts'
import { typeTag } from '../text/nsid.ts'
import type { Dice } from './dice.ts'
import { heightOfField, heightsOf } from './measure-heights.ts'
import { sampleBlob, sampleBytes, sampleLink } from './sample-data.ts'
import type { SampleProgram } from './sample-program.ts'
import { sampleScalar } from './sample-scalar.ts'

/** `$type` of a member that no lexicon has. */
export const UNKNOWN_TAG = 'com.example.other'
/** How many refs deeper than it has to be a value by dice may be. */
const MAX_EXTRA_REFS = 4
/** How many fields a value by dice has before only what must be there is added. */
const MAX_ROLLED_FIELDS = 120
/** Most items that dice add to those that an array must have. */
const MAX_EXTRA_ITEMS = 2
/** How many refs deeper than it has to be a value for readers may be, and how many fields it has before nothing more is added. */
const MAX_TOLD_REFS = 4
const MAX_TOLD_FIELDS = 40
/** What tells a reader much and takes little room. */
const TELLING: ReadonlySet<string> = new Set(['boolean', 'integer', 'string', 'cid-link', 'blob'])

/** What a sample is made with. */
export interface Sampling {
  readonly program: SampleProgram
  /** Decides what may be one thing or another. @default the smallest value */
  readonly dice?: Dice | undefined
  /** Makes a member of an open union that no lexicon knows. */
  readonly makeUnknown: () => Json
  /**
   * Makes what stands for an optional property that is left out and is called as one of every object, `toString`: to TypeScript an
   * object without it has that one. @default nothing stands there
   */
  readonly makeAbsent?: () => Json
  /** Whether a text that may be any is the name of its property, so that a reader sees what belongs there. @default the shortest text */
  readonly namesTexts?: boolean
  /**
   * What there is beyond what has to be, so that a reader sees what may be there: an item in each array, or also what properties of a
   * single value are optional. @default nothing
   */
  readonly shows?: 'items' | 'fields'
}

/** The same within a value: where it stands, and how much more it may hold. */
interface Place extends Sampling {
  readonly nsid: string
  /** Refs that may still be followed. */
  readonly refs: number
  /** Fields that there are already; one count for the whole value. */
  readonly fields: { count: number }
  /** What a text may be where it may be any. */
  readonly word?: string | undefined
}

/** A value of a definition; undefined where it has none. Of a method there is none, but of its parts. */
export function sampleDefinition(def: LinkedDef, sampling: Sampling): Json | undefined {
  const height = heightsOf(sampling.program).get(def.id)
  return height === undefined ? undefined : sampleDef(def, placeAt(def.nsid, height, sampling))
}

/** A value of a schema that stands in a document: what a part of a method is. */
export function sampleSchema(schema: FieldSchema | ParamsSchema, nsid: string, sampling: Sampling): Json | undefined {
  const height = heightOfField(schema, nsid, sampling.program)
  return height === Infinity ? undefined : sampleField(schema, placeAt(nsid, height, sampling))
}

function placeAt(nsid: string, height: number, sampling: Sampling): Place {
  const extraRefs = sampling.dice ? MAX_EXTRA_REFS : sampling.shows ? MAX_TOLD_REFS : 0
  return { ...sampling, nsid, refs: height + extraRefs, fields: { count: 0 } }
}

function sampleDef(def: LinkedDef, from: Place): Json | undefined {
  const place = def.nsid === from.nsid ? from : { ...from, nsid: def.nsid }
  const schema = schemaOf(def.definition)
  if (schema === undefined) return undefined
  if (schema.type === 'token') return typeTag(def)
  if (schema.type !== 'object') return sampleField(schema, place)
  const fields = sampleObject(withoutTag(schema), place)
  return fields && def.definition.type === 'record' ? { $type: typeTag(def), ...fields } : fields
}

function sampleField(schema: FieldSchema | ParamSchema | ParamsSchema, place: Place): Json | undefined {
  const { dice } = place
  place.fields.count += 1
  switch (schema.type) {
    case 'boolean':
    case 'integer':
    case 'string':
      return sampleScalar(schema, dice, place.word)
    case 'bytes':
      return sampleBytes(schema, dice)
    case 'cid-link':
      return sampleLink(dice)
    case 'blob':
      return sampleBlob(schema, dice)
    case 'array':
      return sampleArray(schema, place)
    case 'object':
    case 'params':
      return sampleObject(schema, place)
    case 'ref':
      return sampleTarget(place.program.resolve(schema.ref, place.nsid), place)
    case 'union':
      return sampleUnion(schema, place)
    case 'unknown':
      return {}
  }
}

/** As many items as there have to be; dice may add some. */
function sampleArray({ items, minLength = 0, maxLength = Infinity }: ArraySchema, place: Place): Json | undefined {
  if (minLength > maxLength) return undefined
  const values: Json[] = []
  const extra = mayGrow(place) ? place.dice.below(MAX_EXTRA_ITEMS + 1) : Number(mayShow(place) && minLength === 0)
  const count = Math.min(minLength + extra, maxLength)
  while (values.length < count) {
    const value = sampleField(items, place)
    if (value === undefined) return values.length < minLength ? undefined : values
    values.push(value)
  }
  return values
}

/** What is required; dice may add what is not, and so may a reader's wish. */
function sampleObject(schema: ObjectSchema | ParamsSchema, place: Place): { readonly [key: string]: Json } | undefined {
  const nullable = new Set(schema.type === 'object' ? schema.nullable : [])
  const required = new Set(schema.required)
  const entries: [string, Json][] = []
  for (const [name, each] of Object.entries(schema.properties)) {
    if (!required.has(name) && !isAdded(each, place)) {
      if (place.makeAbsent && Object.hasOwn(Object.prototype, name)) entries.push([name, place.makeAbsent()])
      continue
    }
    const isNull = nullable.has(name) && mayGrow(place) && place.dice.chance(0.3)
    const at = place.namesTexts ? { ...place, word: name } : place
    const value = isNull ? null : (sampleField(each, at) ?? (nullable.has(name) ? null : undefined))
    if (value !== undefined) entries.push([name, value])
    else if (required.has(name)) return undefined
  }
  return Object.fromEntries(entries)
}

/** Whether a property that may be left out is there all the same. */
function isAdded(schema: FieldSchema | ParamSchema, place: Place): boolean {
  if (mayGrow(place)) return place.dice.chance(0.5)
  return place.shows === 'fields' && mayShow(place) && TELLING.has(schema.type)
}

function mayShow({ shows, fields }: Place): boolean {
  return shows !== undefined && fields.count < MAX_TOLD_FIELDS
}

function mayGrow(place: Place): place is Place & { readonly dice: Dice } {
  return place.dice !== undefined && place.fields.count < MAX_ROLLED_FIELDS
}

/** A property of that name is not the author's to define. */
function withoutTag(schema: ObjectSchema): ObjectSchema {
  if (!Object.hasOwn(schema.properties, '$type')) return schema
  const { $type: _written, ...properties } = schema.properties
  return { ...schema, properties }
}

/** A member that ends within the refs that are left: the first, or one that dice decide; where there is none, one that is unknown. */
function sampleUnion(schema: UnionSchema, place: Place): Json | undefined {
  const { defs, isOpen } = membersOf(schema, place.nsid, place.program.resolve)
  const fitting = defs.filter((def) => isWithin(def, place))
  const def = mayGrow(place) ? place.dice.pick(fitting) : fitting[0]
  if (def === undefined) return isOpen ? place.makeUnknown() : undefined
  if (def.definition.type === 'token') return { $type: typeTag(def) }
  const value = sampleTarget(def, place)
  return def.definition.type === 'object' && isFields(value) ? { $type: typeTag(def), ...value } : value
}

function isFields(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function sampleTarget(def: LinkedDef | undefined, place: Place): Json | undefined {
  if (def === undefined || !isWithin(def, place)) return undefined
  return sampleDef(def, { ...place, refs: place.refs - 1 })
}

function isWithin(def: LinkedDef, { program, refs }: Place): boolean {
  return (heightsOf(program).get(def.id) ?? Infinity) < refs
}
