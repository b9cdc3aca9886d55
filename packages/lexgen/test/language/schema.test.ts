import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { schemas } from '@atproto/api'
import Ajv from 'ajv'
import { describe, expect, test } from 'vitest'
import { validate } from '../../src/language/generated/validate.ts'
import { LEGACY_VERSIONS, legacyLexicons } from '../support/legacy.ts'

const published: object = JSON.parse(readFileSync(join(import.meta.dirname, '../../lexicon.schema.json'), 'utf8'))
const accepts = new Ajv.default({ strict: false }).compile(published)

const defs = (definitions: unknown): unknown => ({ lexicon: 1, id: 'com.example.thing', defs: definitions })
const field = (schema: unknown): unknown => defs({ a: { type: 'object', properties: { x: schema } } })

/** Documents on both sides of each rule of the schema. */
const probes: readonly (readonly [string, unknown, boolean])[] = [
  ['no definitions', defs({}), false],
  ['a token', defs({ main: { type: 'token' } }), true],
  ['a ref as a definition', defs({ a: { type: 'ref', ref: '#a' } }), true],
  ['a definition of a type of nobody', defs({ a: { type: 'reff', ref: '#a' } }), false],
  ['a query outside main', defs({ a: { type: 'query' } }), false],
  ['an unknown type', field({ type: 'float' }), false],
  ['no type', field({}), false],
  ['an inline object', field({ type: 'object', properties: {} }), true],
  ['an array of arrays', field({ type: 'array', items: { type: 'array', items: { type: 'string' } } }), true],
  ['a token as a property', field({ type: 'token' }), false],
  ['unknown keys', field({ type: 'string', 'x-note': 1 }), true],
  [
    'an unknown parameter type',
    defs({ main: { type: 'query', parameters: { type: 'params', properties: { x: { type: 'bytes' } } } } }),
    false,
  ],
  [
    'a repeated parameter',
    defs({
      main: {
        type: 'query',
        parameters: { type: 'params', properties: { x: { type: 'array', items: { type: 'integer' } } } },
      },
    }),
    true,
  ],
  [
    'a body that is an array',
    defs({
      main: {
        type: 'query',
        output: { encoding: 'application/json', schema: { type: 'array', items: { type: 'string' } } },
      },
    }),
    false,
  ],
  ['a wildcard as an encoding', defs({ main: { type: 'query', output: { encoding: '*/*' } } }), true],
  [
    'an encoding with a parameter',
    defs({ main: { type: 'query', output: { encoding: 'text/plain; charset=utf-8' } } }),
    true,
  ],
  [
    'a record with the key literal:',
    defs({ main: { type: 'record', key: 'literal:', record: { type: 'object', properties: {} } } }),
    false,
  ],
  [
    'a record with the key literal:self',
    defs({ main: { type: 'record', key: 'literal:self', record: { type: 'object', properties: {} } } }),
    true,
  ],
  [
    'a message that is an object',
    defs({ main: { type: 'subscription', message: { schema: { type: 'object', properties: {} } } } }),
    false,
  ],
  [
    'a permission of an unknown resource',
    defs({ main: { type: 'permission-set', permissions: [{ type: 'permission', resource: 'space', x: 1 }] } }),
    true,
  ],
  [
    'a repo permission for everything',
    defs({
      main: { type: 'permission-set', permissions: [{ type: 'permission', resource: 'repo', collection: ['*'] }] },
    }),
    false,
  ],
  ['an empty enum', field({ type: 'string', enum: [] }), false],
  ['a negative length', field({ type: 'string', maxLength: -1 }), false],
  ['a fraction', field({ type: 'integer', minimum: 0.5 }), false],
]

describe('the published schema and the compiled validator agree', () => {
  test.each(probes)('on %s', (_, document, valid) => {
    expect([accepts(document), validate(document)]).toEqual([valid, valid])
  })

  test('on every published document', () => {
    const documents: unknown[] = [...schemas, ...LEGACY_VERSIONS.flatMap((version) => legacyLexicons(version))]
    const verdicts = documents.map((document) => [accepts(document), validate(document)])
    expect(verdicts.filter(([left, right]) => left !== right)).toEqual([])
    // Both answers come up, or the comparison would say nothing.
    expect(new Set(verdicts.map(([verdict]) => verdict)).size).toBe(2)
  })
})
