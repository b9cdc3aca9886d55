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
      'has what is inside of one misspelt key after the other checked',
      [
        lexicon('com.example.a', {
          main: {
            type: 'procedure',
            inputs: { encoding: 'a/b', schema: {} },
            output: {
              encodng: 'a/b',
              schema: { type: 'objet', propertis: { x: { type: 'aray', itms: { typ: 'ref', ref: '#gone' } } } },
            },
          },
        }),
      ],
      [
        'LEX2011 0/defs/main/output/encodng',
        'LEX2004 0/defs/main/output/schema/type',
        'LEX2011 0/defs/main/output/schema/propertis',
        'LEX2004 0/defs/main/output/schema/propertis/x/type',
        'LEX2011 0/defs/main/output/schema/propertis/x/itms',
        'LEX2011 0/defs/main/output/schema/propertis/x/itms/typ',
        'LEX3004 0/defs/main/output/schema/propertis/x/itms/ref',
      ],
    ],
    [
      'has the reference in a misspelt "ref" or "refs" checked',
      [
        lexicon('com.example.a', {
          a: object({ type: 'ref', reff: '#gone' }),
          b: object({ type: 'union', ref: ['#gone'] }),
          c: object({ type: 'ref', refs: ['#gone'] }),
        }),
      ],
      [
        'LEX2011 0/defs/a/properties/field/reff',
        'LEX2011 0/defs/b/properties/field/ref',
        'LEX2011 0/defs/c/properties/field/refs',
        'LEX3004 0/defs/a/properties/field/reff',
        'LEX3004 0/defs/b/properties/field/ref/0',
        'LEX3004 0/defs/c/properties/field/refs/0',
      ],
    ],
    [
      'has what stands where its type may not stand checked',
      [
        lexicon('com.example.a', {
          a: object({ type: 'query', output: { encoding: 5, schema: ref('#gone') } }),
          b: { type: 'procedure', input: { encoding: 'a/b', schema: object(broken) } },
          main: { type: 'query', parameters: { type: 'params', properties: { x: object(broken) } } },
        }),
      ],
      [
        'LEX2003 0/defs/a/properties/field/output/encoding',
        'LEX2003 0/defs/b/input/schema/properties/field/maxLength',
        'LEX2003 0/defs/main/parameters/properties/x/properties/field/maxLength',
        'LEX2005 0/defs/a/properties/field/type',
        'LEX2008 0/defs/b/type',
        'LEX2005 0/defs/main/parameters/properties/x/type',
        'LEX3004 0/defs/a/properties/field/output/schema/properties/field/ref',
      ],
    ],
    [
      'has a body, a message and a record without the level between checked',
      [
        lexicon('com.example.a', { main: { type: 'query', output: { type: 'ref', ref: '#gone' } } }),
        lexicon('com.example.b', { main: { type: 'subscription', message: { type: 'union', refs: ['#gone'] } } }),
        lexicon('com.example.c', {
          main: { type: 'record', key: 'tid', properties: { x: { type: 'ref', ref: '#gone' } } },
        }),
      ],
      [
        'LEX2002 0/defs/main/output',
        'LEX2002 1/defs/main/message',
        'LEX2002 2/defs/main',
        'LEX3004 1/defs/main/message/refs/0',
        'LEX3004 2/defs/main/properties/x/ref',
      ],
    ],
    [
      'with another word for a key of the language is taken for what it means',
      [{ lexicon: 1, id: 'com.example.a', definitions: { a: ref('#gone'), b: ref('#a') } }],
      ['LEX2011 0/definitions', 'LEX3004 0/definitions/a/properties/field/ref'],
    ],
    [
      'that does not say its id has its references checked, each for itself',
      [
        { lexicon: 1, defs: { a: ref('#gone'), b: ref('#a') } },
        { lexicon: 1, id: 5, defs: { c: ref('#a'), d: ref('com.example.gone') } },
      ],
      [
        'LEX2002 0',
        'LEX2003 1/id',
        'LEX3004 0/defs/a/properties/field/ref',
        'LEX3004 1/defs/c/properties/field/ref',
        'LEX3003 1/defs/d/properties/field/ref',
      ],
    ],
    [
      'of an earlier era has its references checked, and what is behind its slips rewritten',
      [
        {
          xrpc: 1,
          id: 'com.example.a',
          type: 'query',
          output: {
            encoding: 'application/json',
            schema: {
              type: 'object',
              proprties: { x: { $ref: '#/$defs/gone' }, y: { type: 'datetime' }, z: { $ref: '#/$defs/there' } },
              $defs: { there: { type: 'object', properties: { n: { type: 'number' } } } },
            },
          },
        },
      ],
      ['LEX2011 0/output/schema/proprties', 'LEX3004 0/output/schema/proprties/x/ref'],
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
