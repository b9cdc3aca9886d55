import { METHOD_PARTS, type MethodPart, schemaOfPart } from '../data/method-parts.ts'
import type { LexiconDocument } from '../language/document.ts'
import { isMethod } from '../language/types.ts'
import type { LinkedProgram } from '../program/program.ts'
import type { Json } from '../text/json.ts'
import { splitReference } from '../text/nsid.ts'
import { rollDice } from './dice.ts'
import { indexDocuments } from './sample-program.ts'
import { type Sampling, UNKNOWN_TAG, sampleDefinition, sampleSchema } from './sample-value.ts'

/** Which value of a definition. */
export interface SampleOptions {
  /** Any number: the same one makes the same variant, always valid. @default the smallest value */
  readonly seed?: number | undefined
  /** Of a method, whose value. */
  readonly part?: MethodPart | undefined
}

/** Documents of today's language, such as `schemas` of `@atproto/api`; what is wrong with them `lexgen lint` tells. */
type Documents = readonly { readonly id: string; readonly defs: object }[]

/** Nothing is valid: what a definition asks for contradicts itself, never ends, or only more than 200 definitions deep. */
export class NoSampleError extends Error {
  override name = 'NoSampleError'
}

/**
 * A value that a definition allows, in the JSON form of Lexicon: the smallest one, or a variant by seed. What the author wrote (constants,
 * defaults, enumerations, known values) comes first; optional fields, items and other members of unions are for variants. Deterministic:
 * no clock, no randomness. `ref` is `app.bsky.feed.post` or `app.bsky.actor.defs#profileView`.
 *
 * @throws {TypeError} where there is no such definition, or a method without the part
 * @throws {NoSampleError} where no value is valid
 */
export function sample(source: LinkedProgram | Documents, ref: string, { seed, part }: SampleOptions = {}): Json {
  // The JSON boundary: documents are what their types say, or their user has been told by lint.
  const program = 'defs' in source ? source : indexDocuments(source as readonly LexiconDocument[])
  const { id, nsid } = splitReference(ref, '')
  const def = program.defs.get(id)
  if (def === undefined) throw new TypeError(`expected a definition of the documents, found ${ref}`)
  const sampling: Sampling = {
    program,
    dice: seed === undefined ? undefined : rollDice(seed),
    makeUnknown: () => ({ $type: UNKNOWN_TAG }),
  }
  let value: Json | undefined
  if (isMethod(def.definition)) {
    const { definition } = def
    const parts = METHOD_PARTS.filter((each) => schemaOfPart(definition, each) !== undefined)
    const schema = part && schemaOfPart(definition, part)
    if (schema === undefined) {
      const known = parts.length === 0 ? 'none with a schema' : parts.join(', ')
      throw new TypeError(`expected a part of ${ref} (it has ${known}), found ${part ?? 'none'}`)
    }
    value = sampleSchema(schema, nsid, sampling)
  } else {
    if (part !== undefined) throw new TypeError(`expected no part of ${ref}, which is no method, found ${part}`)
    value = sampleDefinition(def, sampling)
  }
  if (value === undefined) throw new NoSampleError(`expected a value that ${ref} allows, found that there is none`)
  return value
}
