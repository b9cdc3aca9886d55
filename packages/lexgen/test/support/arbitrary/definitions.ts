import * as fc from 'fast-check'
import type { Body, Definition, ErrorDefinition } from '../../../src/language/document.ts'
import {
  arraySchema,
  integerSchema,
  namedField,
  objectSchema,
  paramsSchema,
  stringSchema,
  unionSchema,
} from './fields.ts'
import type { Kind, RefPool } from './skeleton.ts'
import { described, errorName } from './text.ts'

const BINARY_ENCODINGS = [
  '*/*',
  'image/*',
  'application/octet-stream',
  'application/vnd.ipld.car',
  'application/jsonl',
  'text/plain',
  'text/html',
  'video/mp4',
]

/** A definition of the given kind whose refs come from the pool. */
export function definition(kind: Kind, pool: RefPool): fc.Arbitrary<Definition> {
  switch (kind) {
    case 'object':
      return objectSchema(pool)
    case 'array':
      return arraySchema(pool)
    case 'string':
      return stringSchema(pool.tokens)
    case 'integer':
      return integerSchema
    case 'boolean':
    case 'bytes':
    case 'cid-link':
    case 'blob':
      return namedField(kind)
    case 'token':
      return described.map((text) => ({ type: 'token', ...text }))
    case 'record':
      return fc
        .tuple(described, fc.constantFrom('tid', 'nsid', 'any', 'literal:self'), objectSchema(pool))
        .map(([text, key, record]) => ({ type: 'record', ...text, key, record }))
    case 'query':
      return fc
        .tuple(described, maybe('parameters', paramsSchema), maybe('output', body(pool)), maybe('errors', errorList))
        .map(([text, ...parts]) => Object.assign({ type: 'query' as const, ...text }, ...parts) as Definition)
    case 'procedure':
      return fc
        .tuple(
          described,
          maybe('parameters', paramsSchema, RARELY),
          maybe('input', body(pool)),
          maybe('output', body(pool)),
          maybe('errors', errorList),
        )
        .map(([text, ...parts]) => Object.assign({ type: 'procedure' as const, ...text }, ...parts) as Definition)
    case 'subscription':
      return fc
        .tuple(described, maybe('parameters', paramsSchema), messages(pool), maybe('errors', errorList))
        .map(([text, parameters, message, errors]) => ({
          type: 'subscription',
          ...text,
          ...parameters,
          message,
          ...errors,
        }))
    case 'permission-set':
      return fc.tuple(described, fc.subarray([...pool.methods])).map(([text, lxm]) => ({
        type: 'permission-set',
        ...text,
        title: 'Use',
        permissions: lxm.length > 0 ? [{ type: 'permission', resource: 'rpc', inheritAud: true, lxm }] : [],
      }))
  }
}

/** One in so many methods goes without a part. */
const OFTEN = 4
const RARELY = 2

const errorList: fc.Arbitrary<ErrorDefinition[]> = fc.uniqueArray(
  fc.tuple(errorName, described).map(([name, text]) => ({ name, ...text })),
  { maxLength: 4, selector: ({ name }) => name },
)

/** A part of a method under its key, or nothing. */
function maybe<Key extends string, Part>(
  key: Key,
  part: fc.Arbitrary<Part>,
  freq: number = OFTEN,
): fc.Arbitrary<Partial<Record<Key, Part>>> {
  return fc
    .option(part, { nil: undefined, freq })
    .map((value) => (value === undefined ? {} : ({ [key]: value } as Partial<Record<Key, Part>>)))
}

function body(pool: RefPool): fc.Arbitrary<Body> {
  const schemas: fc.Arbitrary<NonNullable<Body['schema']>>[] = [
    objectSchema(pool),
    objectSchema(pool),
    unionSchema(pool),
  ]
  if (pool.objects.length > 0) schemas.push(fc.constantFrom(...pool.objects).map((ref) => ({ type: 'ref', ref })))
  const typed = fc
    .tuple(described, fc.oneof(...schemas))
    .map(([text, schema]) => ({ encoding: 'application/json', ...text, schema }))
  const binary = fc
    .tuple(described, fc.constantFrom(...BINARY_ENCODINGS))
    .map(([text, encoding]) => ({ encoding, ...text }))
  return fc.oneof({ weight: 5, arbitrary: typed }, binary)
}

function messages(
  pool: RefPool,
): fc.Arbitrary<{ description?: string; schema: Extract<Definition, { type: 'union' }> }> {
  const refs = fc.subarray([...pool.local])
  return fc.tuple(described, refs).map(([text, chosen]) => ({ ...text, schema: { type: 'union', refs: chosen } }))
}
