import { describe, expect, test } from 'vitest'
import { loadDocuments } from '../../src/sources/load-documents.ts'
import { linkProgram } from '../../src/program/link-program.ts'
import { generateCase } from '../malformed/run.ts'

const broken = { type: 'string', maxlength: 10 }
const object = (field: object): object => ({ type: 'object', properties: { field } })
const ref = (to: string): object => object({ type: 'ref', ref: to })
const lexicon = (id: string, defs: unknown, more: object = {}): object => ({ lexicon: 1, id, ...more, defs })

function problemsOf(documents: readonly object[]) {
  const sources = documents.map((value, i) => ({ path: `${i}`, text: JSON.stringify(value), value }))
  const { units, partial, unreadable, diagnostics } = loadDocuments(sources)
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
        'LEX2011 0/defs/main/properties/field/maxlength',
        'LEX3004 0/defs/b/properties/field/ref',
        'LEX3004 1/defs/a/properties/field/ref',
      ],
    ],
    [
      'in its only definition still is the target of a misspelt name',
      [lexicon('com.example.a', { main: object(broken) }), lexicon('com.example.b', { a: ref('com.example.a#mian') })],
      ['LEX2011 0/defs/main/properties/field/maxlength', 'LEX3004 1/defs/a/properties/field/ref'],
    ],
    [
      'has the references beside a misspelt key checked, in one definition too',
      [
        lexicon('com.example.a', {
          main: { type: 'object', properties: { key: broken, way: { type: 'ref', ref: '#gone' } } },
        }),
      ],
      ['LEX2011 0/defs/main/properties/key/maxlength', 'LEX3004 0/defs/main/properties/way/ref'],
    ],
    [
      'around its definitions may define anything',
      [
        lexicon('com.example.a', { a: ref('#gone') }, { descripton: 'x' }),
        lexicon('com.example.b', { a: ref('com.example.a#mian') }),
      ],
      ['LEX2011 0/descripton'],
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
      'shares its id with one without',
      [
        lexicon('com.example.a', { a: broken }),
        lexicon('com.example.a', { b: { type: 'token' } }),
        lexicon('com.example.b', { a: object({ type: 'array', items: { type: 'ref', ref: 'com.example.a#b' } }) }),
      ],
      ['LEX2011 0/defs/a/maxlength', 'LEX3001 0/id', 'LEX3005 2/defs/a/properties/field/items/ref'],
    ],
  ])('%s', (_, documents, want) => {
    expect(problemsOf(documents).found).toEqual(want)
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
    expect(diagnostics.map(({ code }) => code)).toEqual(['LEX2011'])
  })
})
