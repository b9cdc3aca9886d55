import { schemas } from '@atproto/api'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadAnyEra, type Loaded } from '../../src/sources/load-any-era.ts'
import { loadPlain } from '../../src/sources/load-document.ts'
import type { LexiconSource } from '../../src/sources/source.ts'
import { isObject, type JsonObject } from '../../src/text/json.ts'
import { parseJson } from '../../src/text/parse-json.ts'
import { mutated } from '../fuzz/mutations.ts'
import { pathsOf, printTree, treeOf } from '../fuzz/tree.ts'
import { randomLexicons } from '../support/arbitrary.ts'
import { LEGACY_VERSIONS, legacyLexicons } from '../support/legacy.ts'

/** The same inputs on every run. */
const SEED = 20260820

/** How many changed documents are looked at. */
const RUNS = Number(process.env['LEXGEN_FUZZ_RUNS'] ?? 2_000)

/** What the two ways say of a document, with the origin of every pointer in it. */
function outcome(loaded: Loaded): object {
  const { unit, ...rest } = loaded
  if (unit === undefined) return rest
  const pointers = pathsOf(treeOf(unit.document)).map((path) => pointerOf(unit.document, path))
  return { ...rest, document: JSON.stringify(unit.document), origins: pointers.map(unit.originOf) }
}

function pointerOf(value: unknown, path: readonly number[]): string {
  let at: unknown = value
  return path
    .map((index) => {
      const [key, child] = Object.entries(at as object)[index] ?? []
      at = child
      return `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`
    })
    .join('')
}

/** Whether a document took the short way; it must have led where the long one leads, and left the document as it was. */
function tookShortWay(value: unknown, more: Partial<LexiconSource> = {}): boolean {
  if (!isObject(value)) return false
  const source: LexiconSource = { path: 'x.json', text: '', value, pointer: '/records/0', lineOffset: 3, ...more }
  const before = JSON.stringify(value)
  const short = loadPlain(value, source)
  expect(JSON.stringify(value)).toBe(before)
  if (short === undefined) return false
  expect(outcome(short)).toEqual(outcome(loadAnyEra(value, source, 'today')))
  return true
}

describe('the short way for plain documents leads where the long way leads', () => {
  test('for the published documents of today, all of which take it', () => {
    const others = schemas.filter((document) => !tookShortWay(document))
    expect(others).toEqual([])
  })

  test('for documents of every earlier dialect', () => {
    const documents = LEGACY_VERSIONS.flatMap<JsonObject>(legacyLexicons)
    expect(new Set(documents.map((document) => tookShortWay(document)))).toEqual(new Set([true, false]))
  })

  test('for generated documents, all of which take it where nothing is to be said of them', () => {
    const all = randomLexicons(100, SEED).flat()
    const documents = all.filter((value) => {
      const { diagnostics } = loadAnyEra({ ...value }, { path: 'x.json', text: '', value }, 'today')
      return diagnostics.length === 0
    })
    expect(documents.length).toBeGreaterThan(all.length / 2)
    expect(documents.filter((document) => !tookShortWay(document))).toEqual([])
    const loaded: unknown[] = JSON.parse(
      JSON.stringify(documents).replaceAll(/"(refs?)":(\[?)"(?=com)/g, '"$1":$2"lex:'),
    )
    expect(loaded.filter((document) => !tookShortWay(document))).toEqual([])
  })

  test('for documents with changed JSON, some of which still take it', () => {
    const documents: object[] = [
      ...schemas,
      ...LEGACY_VERSIONS.flatMap(legacyLexicons),
      ...randomLexicons(40, SEED).flat(),
    ]
    let short = 0
    fc.assert(
      fc.property(
        fc.constantFrom(...documents).chain((document) => mutated(treeOf(document))),
        (tree) => {
          const parsed = parseJson(printTree(tree))
          if (parsed.ok && tookShortWay(parsed.value)) short += 1
        },
      ),
      { seed: SEED, numRuns: RUNS },
    )
    expect(short).toBeGreaterThan(0)
  })

  const thing = (properties: object, more: object = {}): JsonObject => ({
    lexicon: 1,
    id: 'com.example.thing',
    ...more,
    defs: { a: { type: 'object', properties } },
  })
  const ref = { type: 'ref', ref: 'lex:com.example.thing#a' }
  const nested = (levels: number): object =>
    Array.from({ length: levels }).reduce<object>((items) => ({ type: 'array', items }), { type: 'boolean' })

  test.each<[string, JsonObject, boolean]>([
    ['references as URIs', thing({ b: ref, c: { type: 'array', items: ref } }), true],
    ['members of a union as URIs', thing({ b: { type: 'union', refs: ['#a', ref.ref, 'com.example.a#main'] } }), true],
    [
      'hostile names on the way',
      JSON.parse(JSON.stringify(thing({ x: ref, 'a/~b': ref })).replace('"x"', '"__proto__"')),
      true,
    ],
    ['a reference that is still none', thing({ b: { type: 'ref', ref: 'lex:lex:com.example.a' } }), false],
    [
      'a reference as a URI in a list that should be a map',
      { ...thing({}), defs: { a: { type: 'object', properties: [ref] } } },
      false,
    ],
    ['several encodings', { ...thing({}), defs: { main: { type: 'query', output: { encoding: 'a/b,c/d' } } } }, false],
    ['a published record', thing({}, { $type: 'com.atproto.lexicon.schema' }), false],
    ['a revision, which may hold anything', thing({}, { revision: nested(300) }), false],
    ['the deepest schema that is read', thing({ b: nested(240) }), true],
    ['a schema that is too deep', thing({ b: nested(400) }), false],
  ])('%s', (_, value, isShort) => {
    expect(tookShortWay(value)).toBe(isShort)
  })

  test('not for a schema too deep for the stack', () => {
    const value = thing({ b: nested(50_000) })
    expect(loadPlain(value, { path: 'x.json', text: '', value })).toBeUndefined()
  })

  test('not for a document of another id than its surroundings promise', () => {
    expect(tookShortWay(thing({}), { expectedId: 'com.example.other' })).toBe(false)
    expect(tookShortWay(thing({}), { expectedId: 'com.example.thing' })).toBe(true)
  })
})
