import type { FieldSchema, ObjectSchema, ParamSchema, ParamsSchema, UnionSchema } from '../language/document.ts'
import { schemaOf } from '../language/types.ts'
import { membersOf } from '../program/aliases.ts'
import type { LinkedDef } from '../program/program.ts'
import type { DefId } from '../text/nsid.ts'
import { sampleBlob, sampleBytes } from './sample-data.ts'
import { sampleScalar } from './sample-scalar.ts'
import type { SampleProgram } from './sample-program.ts'

/**
 * How many refs deep a value may be: no lexicon that anybody uses needs more than a few, and one that is made to need thousands is to
 * cost neither the time to measure it nor the stack to print it.
 */
const MAX_HEIGHT = 200

/** How many refs deep the flattest value of each definition is; one that is not listed has none, or none within MAX_HEIGHT. */
export type Heights = ReadonlyMap<DefId, number>

const remembered = new WeakMap<SampleProgram, Heights>()

/** The heights of a program's definitions, measured once. */
export function heightsOf(program: SampleProgram): Heights {
  const known = remembered.get(program)
  if (known !== undefined) return known
  const heights = measureHeights(program)
  remembered.set(program, heights)
  return heights
}

/** What measuring one schema needs to know. */
interface Measuring {
  readonly program: SampleProgram
  readonly heights: Heights
  /** Whether open unions of endless members may have an unknown one, and what may be null is that. */
  readonly makesDo: boolean
}

/**
 * Heights only fall until nothing changes. What can end with the members that the lexicon names does so; only then does the rest make do
 * with members that it does not know.
 */
function measureHeights(program: SampleProgram): Heights {
  const heights = new Map<DefId, number>()
  for (const makesDo of [false, true]) {
    let isChanged = true
    while (isChanged) {
      isChanged = false
      for (const def of program.defs.values()) {
        const height = heightOfDefinition(def, { program, heights, makesDo })
        if (height >= (heights.get(def.id) ?? Infinity)) continue
        heights.set(def.id, height)
        isChanged = true
      }
    }
  }
  return heights
}

/** The height of a schema that stands in a document. */
export function heightOfField(
  schema: FieldSchema | ParamSchema | ParamsSchema,
  nsid: string,
  program: SampleProgram,
): number {
  return heightOf(schema, nsid, { program, heights: heightsOf(program), makesDo: true })
}

function heightOfDefinition({ definition, nsid }: LinkedDef, measuring: Measuring): number {
  const schema = schemaOf(definition)
  if (schema === undefined) return Infinity
  return schema.type === 'token' ? 0 : heightOf(schema, nsid, measuring)
}

function heightOf(schema: FieldSchema | ParamSchema | ParamsSchema, nsid: string, measuring: Measuring): number {
  switch (schema.type) {
    case 'boolean':
    case 'integer':
    case 'string':
      return heightIf(sampleScalar(schema, undefined) !== undefined)
    case 'bytes':
      return heightIf(sampleBytes(schema, undefined) !== undefined)
    case 'blob':
      return heightIf(sampleBlob(schema, undefined) !== undefined)
    case 'cid-link':
    case 'unknown':
      return 0
    case 'array': {
      const { minLength = 0, maxLength = Infinity, items } = schema
      if (minLength > maxLength) return Infinity
      return minLength > 0 ? heightOf(items, nsid, measuring) : 0
    }
    case 'object':
    case 'params':
      return heightOfObject(schema, nsid, measuring)
    case 'ref':
      return heightOfTarget(measuring.program.resolve(schema.ref, nsid), measuring)
    case 'union':
      return heightOfUnion(schema, nsid, measuring)
  }
}

function heightIf(isPossible: boolean): number {
  return isPossible ? 0 : Infinity
}

function heightOfObject(schema: ObjectSchema | ParamsSchema, nsid: string, measuring: Measuring): number {
  const nullable = new Set(schema.type === 'object' ? schema.nullable : [])
  const required = new Set(schema.required)
  let height = 0
  for (const [name, each] of Object.entries(schema.properties)) {
    if (!required.has(name)) continue
    const own = heightOf(each, nsid, measuring)
    height = Math.max(height, own === Infinity && measuring.makesDo && nullable.has(name) ? 0 : own)
  }
  return height
}

function heightOfUnion(schema: UnionSchema, nsid: string, measuring: Measuring): number {
  const { defs, isOpen } = membersOf(schema, nsid, measuring.program.resolve)
  const height = Math.min(...defs.map((def) => heightOfTarget(def, measuring)))
  return height === Infinity && isOpen && (measuring.makesDo || defs.length === 0) ? 0 : height
}

function heightOfTarget(def: LinkedDef | undefined, { heights }: Measuring): number {
  const height = def === undefined ? Infinity : (heights.get(def.id) ?? Infinity) + 1
  return height > MAX_HEIGHT ? Infinity : height
}
