import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { LISTING_CODES } from '../../src/language/codes.ts'
import type { FieldSchema } from '../../src/language/document.ts'
import { STRING_FORMATS } from '../../src/language/formats.ts'
import type { KeyRow, Kind, Place } from '../../src/language/kind-row.ts'
import { KINDS, RESOURCE_KEYS } from '../../src/language/kinds.ts'
import { ALL_KINDS, keysOf, typesAt } from '../../src/language/types.ts'
import { constraintTags } from '../../src/typescript/docs.ts'

interface Schema {
  readonly properties: Readonly<Record<string, object>>
  readonly definitions: Readonly<Record<string, Schema>>
  readonly examples: readonly string[]
}

const schema: Schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../lexicon.schema.json'), 'utf8'))

/** `cid-link` -> `cidLink`: the schema names its definitions as JavaScript does. */
const camelCase = (kind: string): string => kind.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase())
const schemaOf = (kind: Kind): Schema | undefined =>
  kind === 'document' ? schema : schema.definitions[camelCase(kind)]
const rowsOf = (kind: Kind): Readonly<Record<string, KeyRow>> => KINDS[kind].keys

/** The types that the schema allows at a place. */
const DEFINITION_OF_PLACE: Readonly<Record<Exclude<Place, 'message'>, string>> = {
  main: 'mainDefinition',
  definition: 'namedDefinition',
  field: 'field',
  parameter: 'param',
  parameterItem: 'paramItem',
  body: 'bodySchema',
  record: 'recordSchema',
}
const typesOf = (place: object | undefined): unknown =>
  (place as { properties: { type: { enum: unknown } } } | undefined)?.properties.type.enum

describe('the table of kinds says what lexicon.schema.json says', () => {
  test.each(ALL_KINDS)('%s has the same keys', (kind) => {
    expect(keysOf(kind).toSorted()).toEqual(Object.keys(schemaOf(kind)?.properties ?? {}).toSorted())
  })

  test.each(Object.entries(RESOURCE_KEYS))('a permission for %s has the same keys besides', (resource, keys) => {
    expect(keys).toEqual(Object.keys(schema.definitions[`${resource}Permission`]?.properties ?? {}))
  })

  test.each(Object.entries(DEFINITION_OF_PLACE))('%s takes the same types', (place, definition) => {
    expect(typesAt(place as Place)).toEqual(typesOf(schema.definitions[definition]))
  })

  test('a message takes the same types', () => {
    expect(typesAt('message')).toEqual(typesOf(schema.definitions['message']?.properties['schema']))
  })

  test.each(ALL_KINDS)('%s may hold anything under the same keys', (kind) => {
    const free = Object.entries(schemaOf(kind)?.properties ?? {})
    const names = free.filter(([, each]) => Object.keys(each).join() === 'description').map(([name]) => name)
    expect(keysOf(kind).filter((key) => rowsOf(kind)[key]?.isFree)).toEqual(names)
  })

  test('the string formats are the ones that editors offer', () => {
    const format = schema.definitions['string']?.properties['format'] as Schema
    expect([...STRING_FORMATS]).toEqual(format.examples)
  })
})

describe('what people read names what the table has', () => {
  test.each([
    ['LEX2004', 'Its types are query, procedure, subscription, record, permission-set, boolean, integer, string,'],
    ['LEX2004', 'array, object, token, ref, union and unknown.'],
    ['LEX2012', 'Its formats are at-identifier, at-uri, cid,'],
  ])('the explanation of %s: %s', (code, list) => {
    expect(LISTING_CODES[code]?.text).toContain(list)
  })

  test.each(ALL_KINDS)('%s by a noun, with an article where it has one', (kind) => {
    expect(KINDS[kind].noun).toMatch(/^(?:an? [a-z-]+( [a-z-]+)?|bytes|parameters)$/)
  })
})

describe('a constraint is shown in doc comments under the tag of the table, in its unit', () => {
  const values: Readonly<Record<string, unknown>> = {
    accept: ['a/b'],
    format: 'x',
    items: { type: 'bytes', maxLength: 7 },
  }
  const cases = typesAt('field').flatMap((kind) =>
    Object.entries(rowsOf(kind)).flatMap(([key, row]) => (row.tag === undefined ? [] : [[kind, key, row] as const])),
  )

  test.each(cases)('%s: %s', (kind, key, { tag, unit }) => {
    const node = { type: kind, ...(kind === 'array' && { items: { type: 'unknown' } }), [key]: values[key] ?? 7 }
    const tags = constraintTags(node as FieldSchema, () => false)
    expect(tags.map(({ name }) => name)).toEqual([tag])
    expect(tags[0]?.text.endsWith(' bytes')).toBe(unit === 'bytes' || key === 'items')
  })

  test.each(typesAt('field'))('%s has no other tag', (kind) => {
    const all = Object.fromEntries(keysOf(kind).map((key) => [key, values[key] ?? (key === 'type' ? kind : 7)]))
    const node = { ...all, ...(kind === 'array' && { items: { type: 'unknown' } }) }
    const known = Object.values(rowsOf(kind)).flatMap(({ tag }) => (tag === undefined || tag === 'items' ? [] : [tag]))
    expect(
      constraintTags(node as FieldSchema, () => false)
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(known.toSorted())
  })
})
