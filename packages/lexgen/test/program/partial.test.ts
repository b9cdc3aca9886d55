import { describe, expect, test } from 'vitest'
import { loadDocuments } from '../../src/sources/load-documents.ts'
import { linkProgram } from '../../src/program/link-program.ts'
import { generateCase } from '../malformed/run.ts'

const broken = { type: 'string', maxLength: '10' }
const object = (field: object): object => ({ type: 'object', properties: { field } })
const ref = (to: string): object => object({ type: 'ref', ref: to })
const lexicon = (id: string, defs: unknown, more: object = {}): object => ({ lexicon: 1, id, ...more, defs })

function loadOf(documents: readonly object[]) {
  return loadDocuments(documents.map((value, i) => ({ path: `${i}`, text: JSON.stringify(value), value })))
}

function problemsOf(documents: readonly object[]) {
  const { units, partial, unreadable, diagnostics } = loadOf(documents)
  const linked = linkProgram(units, { partial, isExternal: (nsid) => unreadable.has(nsid) })
  const all = [...diagnostics, ...linked.diagnostics].filter(({ severity }) => severity === 'error')
  return {
    found: all.map(({ code, path, pointer }) => `${code} ${path}${pointer}`),
    inProgram: linked.program.documents.map(({ id }) => id),
    defs: [...linked.program.defs.keys()],
  }
}

describe('a document with an error', () => {
  test.each<[string, object[], string[]]>([
    [
      'has its own references checked, and those to it',
      [
        lexicon('com.example.a', { main: object(broken), b: ref('#gone'), c: ref('#main') }),
        lexicon('com.example.b', { a: ref('com.example.a#mian'), b: ref('com.example.a'), c: ref('com.example.a#b') }),
      ],
      [
        'LEX2003 0/defs/main/properties/field/maxLength',
        'LEX3004 0/defs/b/properties/field/ref',
        'LEX3004 1/defs/a/properties/field/ref',
      ],
    ],
    [
      'in its only definition still is the target of a misspelt name',
      [lexicon('com.example.a', { main: object(broken) }), lexicon('com.example.b', { a: ref('com.example.a#mian') })],
      ['LEX2003 0/defs/main/properties/field/maxLength', 'LEX3004 1/defs/a/properties/field/ref'],
    ],
    [
      'has the references beside a misspelt key checked, in one definition too',
      [
        lexicon('com.example.a', {
          main: { type: 'object', properties: { key: broken, way: { type: 'ref', ref: '#gone' } } },
        }),
      ],
      ['LEX2003 0/defs/main/properties/key/maxLength', 'LEX3004 0/defs/main/properties/way/ref'],
    ],
    [
      'around its definitions has them all the same',
      [
        lexicon('com.example.a', { a: ref('#gone') }, { description: 1 }),
        lexicon('com.example.b', { a: ref('com.example.a#mian') }),
      ],
      ['LEX2003 0/description', 'LEX3004 0/defs/a/properties/field/ref', 'LEX3004 1/defs/a/properties/field/ref'],
    ],
    [
      'has the references inside a misspelt key checked, and everything else there',
      [lexicon('com.example.a', { a: { type: 'object', propertes: { x: { type: 'ref', ref: '#gone' }, y: broken } } })],
      ['LEX2011 0/defs/a/propertes', 'LEX2003 0/defs/a/propertes/y/maxLength', 'LEX3004 0/defs/a/propertes/x/ref'],
    ],
    [
      'has the references beside a misspelt type checked, and those of a ref that is none',
      [
        lexicon('com.example.a', {
          a: { type: 'objct', properties: { x: { type: 'ref', ref: '#gone' } } },
          b: { type: 'object', properties: { y: { type: 'reff', ref: '#gone' }, z: { ref: '#gone' } } },
          c: { type: 'array', items: { type: 'strng', knownValues: 'x' } },
        }),
      ],
      [
        'LEX2004 0/defs/a/type',
        'LEX2004 0/defs/b/properties/y/type',
        'LEX2002 0/defs/b/properties/z',
        'LEX2004 0/defs/c/items/type',
        'LEX2003 0/defs/c/items/knownValues',
        'LEX3004 0/defs/a/properties/x/ref',
        'LEX3004 0/defs/b/properties/y/ref',
        'LEX3004 0/defs/b/properties/z/ref',
      ],
    ],
    [
      'with misspelt definitions still has them',
      [{ lexicon: 1, id: 'com.example.a', def: { a: ref('#gone'), b: ref('#a') } }],
      ['LEX2011 0/def', 'LEX3004 0/def/a/properties/field/ref'],
    ],
    [
      'has a reference that is none reported once',
      [lexicon('com.example.a', { a: ref('a b'), b: broken })],
      ['LEX2022 0/defs/a/properties/field/ref', 'LEX2003 0/defs/b/maxLength'],
    ],
    [
      'in the name of its main definition may have a main one',
      [
        lexicon('com.example.a', { thing: { type: 'record', key: 'tid', record: object({ type: 'boolean' }) } }),
        lexicon('com.example.b', { a: ref('com.example.a') }),
      ],
      ['LEX2008 0/defs/thing/type'],
    ],
    [
      'shares its id with one without, which counts',
      [
        lexicon('com.example.a', { a: broken }),
        lexicon('com.example.a', { b: { type: 'string' } }),
        lexicon('com.example.b', { a: ref('com.example.a#b') }),
      ],
      ['LEX2003 0/defs/a/maxLength'],
    ],
  ])('%s', (_, documents, want) => {
    expect(problemsOf(documents).found).toEqual(want)
  })

  test('inside a key that is ignored is no more than a warning', () => {
    const { diagnostics, units, partial } = loadOf([
      lexicon('com.example.a', {
        a: { type: 'object', properties: {}, requried: true },
        main: { type: 'query', ouput: { encoding: 1, schema: { type: 'ref', ref: '#gone' } } },
      }),
    ])
    const linked = linkProgram(units, { partial })
    expect(
      [...diagnostics, ...linked.diagnostics].map(({ code, severity, pointer }) => `${code} ${severity} ${pointer}`),
    ).toEqual([
      'LEX2011 warning /defs/a/requried',
      'LEX2011 warning /defs/main/ouput',
      'LEX2003 warning /defs/a/requried',
      'LEX2003 warning /defs/main/ouput/encoding',
      'LEX3004 warning /defs/main/ouput/schema/ref',
    ])
  })

  test('is no part of the program', () => {
    const { inProgram, defs } = problemsOf([
      lexicon('com.example.a', { a: broken, b: { type: 'token' } }),
      lexicon('com.example.b', { c: { type: 'token' } }),
    ])
    expect({ inProgram, defs }).toEqual({ inProgram: ['com.example.b'], defs: ['com.example.b#c'] })
  })

  test('may refer to documents that the globs leave out', async () => {
    const { diagnostics } = await generateCase({
      code: '',
      name: '',
      first: '',
      files: {
        'a.json': lexicon('com.example.a', { a: broken, b: ref('com.example.c#d') }),
        'b.json': lexicon('com.example.b', { a: object({ type: 'boolean' }) }),
        'c.json': lexicon('com.example.c', { d: object({ type: 'boolean' }) }),
      },
      options: { include: ['com.example.b'] },
    })
    expect(diagnostics.map(({ code }) => code)).toEqual(['LEX2003'])
  })
})
