import { expect, test } from 'vitest'
import type { LexiconDocument } from '../../src/language/document.ts'
import { walkDocument, walkJson, walkKinds } from '../../src/language/walk.ts'

const text = { type: 'string' }
const given = {
  lexicon: 1,
  id: 'com.example.getThing',
  defs: {
    main: {
      type: 'procedure',
      errors: [{ name: 'Gone' }],
      output: { encoding: 'application/json', schema: { type: 'ref', ref: '#a' } },
      input: { encoding: 'application/json', schema: { type: 'object', properties: { type: text } } },
      parameters: { type: 'params', properties: { q: { type: 'array', items: text } } },
    },
    'a/b': { type: 'object', properties: { list: { type: 'array', items: { type: 'union', refs: ['#a/b'] } } } },
    t: { type: 'token' },
  },
} as unknown as LexiconDocument

test('every node is visited by position, with its kind, its place and the definition that it is part of', () => {
  const found: string[] = []
  walkDocument(given, ({ kind, pointer, place, name, def, depth }) => {
    expect(depth).toBe(pointer.split('/').length - 1)
    found.push([pointer, kind, place ?? '-', name ?? '-', def?.name ?? '-'].join(' '))
  })
  expect(found).toEqual([
    ' document - - -',
    '/defs/main procedure definition main main',
    '/defs/main/parameters params - - main',
    '/defs/main/parameters/properties/q array parameter q main',
    '/defs/main/parameters/properties/q/items string parameterItem - main',
    '/defs/main/input body - - main',
    '/defs/main/input/schema object body - main',
    '/defs/main/input/schema/properties/type string field type main',
    '/defs/main/output body - - main',
    '/defs/main/output/schema ref body - main',
    '/defs/main/errors/0 error - 0 main',
    '/defs/a~1b object definition a/b a/b',
    '/defs/a~1b/properties/list array field list a/b',
    '/defs/a~1b/properties/list/items union field - a/b',
    '/defs/t token definition t t',
  ])
})

test('nodes of some kinds are found below those of others', () => {
  const found: string[] = []
  walkKinds(given, new Set(['ref', 'union'] as const), ({ pointer }) => void found.push(pointer))
  expect(found).toEqual(['/defs/main/output/schema', '/defs/a~1b/properties/list/items'])
})

test('nothing is visited inside a node of which the visitor says so', () => {
  const found: string[] = []
  walkDocument(given, ({ kind, pointer }) => {
    found.push(pointer)
    return kind === 'document'
  })
  expect(found).toEqual(['', '/defs/main', '/defs/a~1b', '/defs/t'])
})

test.each<[string, object, string[]]>([
  ['definitions that are none', { defs: { a: 1, b: null, c: [], d: {}, e: { type: 'nothing' } } }, []],
  ['definitions in a list', { defs: [{ type: 'token' }] }, ['/defs/0 token']],
  ['keys of the prototype', { defs: { a: { type: 'toString' }, b: { type: '__proto__' } } }, []],
  [
    'a definition in the place of a field, which is most likely to be moved with what is in it',
    { defs: { a: { type: 'object', properties: { b: { type: 'record', record: { type: 'object' } } } } } },
    ['/defs/a object', '/defs/a/properties/b record', '/defs/a/properties/b/record object'],
  ],
  ['a kind without a type as a type', { defs: { a: { type: 'body', schema: { type: 'object' } } } }, []],
])('%s: a document that is broken is walked as far as it makes sense', (_, document, want) => {
  const found: string[] = []
  walkJson({ ...document }, ({ kind, pointer }) => void (kind !== 'document' && found.push(`${pointer} ${kind}`)))
  expect(found).toEqual(want)
})
