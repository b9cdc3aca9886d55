import { describe, expect, test } from 'vitest'
import { loadDocuments } from '../../src/sources/load-documents.ts'
import { linkProgram, type LinkOptions } from '../../src/program/link-program.ts'

type Defs = Record<string, unknown>

/** Links documents given as definitions by id, each in a file of its own; `id@path` names the file. */
function link(documents: Record<string, Defs>, options?: LinkOptions) {
  const sources = Object.entries(documents).map(([key, defs]) => {
    const [id, path = `${id}.json`] = key.split('@')
    return { path, text: '', value: { lexicon: 1, id, defs } }
  })
  const { units, diagnostics } = loadDocuments(sources)
  expect(diagnostics).toEqual([])
  return linkProgram(units, options)
}

const holder = (schema: unknown): Defs => ({ main: { type: 'object', properties: { x: schema } } })
const ref = (target: string): unknown => ({ type: 'ref', ref: target })
const union = (...refs: string[]): unknown => ({ type: 'union', refs })

const neighbours: Record<string, Defs> = {
  'com.example.defs': {
    view: { type: 'object', properties: {} },
    name: { type: 'string' },
    list: { type: 'array', items: { type: 'string' } },
    spam: { type: 'token' },
  },
  'com.example.post': { main: { type: 'record', key: 'tid', record: { type: 'object', properties: {} } } },
  'com.example.getPost': { main: { type: 'query' } },
  'com.example.subscribe': {
    main: { type: 'subscription', message: { schema: { type: 'union', refs: ['#event'] } } },
    event: { type: 'object', properties: {} },
  },
  'com.example.basic': { main: { type: 'permission-set', permissions: [] } },
}

describe('references', () => {
  test.each<[string, unknown]>([
    ['to a definition of another document', ref('com.example.defs#view')],
    ['to a string', ref('com.example.defs#name')],
    ['to an array', ref('com.example.defs#list')],
    ['to a record by its NSID', ref('com.example.post')],
    ['to itself', ref('com.example.holder')],
    ['to itself by a local name', ref('#main')],
    ['of a union to objects and records', union('com.example.defs#view', 'com.example.post', '#main')],
    ['of an empty open union', union()],
  ])('%s resolve', (_, schema) => {
    expect(link({ ...neighbours, 'com.example.holder': holder(schema) }).diagnostics).toEqual([])
  })

  test.each<[string, unknown, string, string, string | undefined]>([
    [
      'to a document that is not there',
      ref('com.example.dfs#view'),
      'LEX3003',
      'x/ref',
      'did you mean com.example.defs#view?',
    ],
    ['to a document like no other', ref('org.elsewhere.thing'), 'LEX3003', 'x/ref', undefined],
    [
      'to a definition that is not there',
      ref('com.example.defs#veiw'),
      'LEX3004',
      'x/ref',
      'did you mean com.example.defs#view?',
    ],
    [
      'to a definition with another case',
      ref('com.example.defs#View'),
      'LEX3004',
      'x/ref',
      'did you mean com.example.defs#view?',
    ],
    [
      'to a definition like no other',
      ref('com.example.defs#q'),
      'LEX3004',
      'x/ref',
      'com.example.defs defines view, name, list, spam',
    ],
    ['to a local definition that is not there', ref('#mian'), 'LEX3004', 'x/ref', 'did you mean #main?'],
    [
      'to the main of a document without one',
      ref('com.example.defs'),
      'LEX3004',
      'x/ref',
      'com.example.defs defines view, name, list, spam',
    ],
    ['to a query', ref('com.example.getPost'), 'LEX3005', 'x/ref', undefined],
    ['to a subscription', ref('com.example.subscribe'), 'LEX3005', 'x/ref', undefined],
    ['to a permission set', ref('com.example.basic'), 'LEX3005', 'x/ref', undefined],
  ])('%s are errors that name property, place and remedy', (_, schema, code, place, hint) => {
    const { diagnostics } = link({ ...neighbours, 'com.example.holder': holder(schema) })
    expect(diagnostics).toEqual([
      {
        code,
        severity: 'error',
        path: 'com.example.holder.json',
        nsid: 'com.example.holder',
        pointer: `/defs/main/properties/${place}`,
        message: expect.stringContaining('property x of com.example.holder#main'),
        ...(hint !== undefined && { hint }),
      },
    ])
  })

  test.each<[string, unknown, string, string, string]>([
    ['to a token', ref('com.example.defs#spam'), 'LEX3010', 'x/ref', 'it is read as its string'],
    [
      'of a union to a token',
      union('com.example.defs#spam'),
      'LEX3010',
      'x/refs/0',
      'it is read as an object with that $type',
    ],
    [
      'of a union to a string',
      union('com.example.defs#view', 'com.example.defs#name'),
      'LEX3006',
      'x/refs/1',
      'it is left out, since no data can be one',
    ],
    ['of a union to a query', union('com.example.getPost'), 'LEX3006', 'x/refs/0', 'it is left out'],
  ])('%s are warned of, and what they are read as is said', (_, schema, code, place, hint) => {
    const { diagnostics } = link({ ...neighbours, 'com.example.holder': holder(schema) })
    expect(diagnostics).toMatchObject([
      {
        code,
        severity: 'warning',
        pointer: `/defs/main/properties/${place}`,
        message: expect.stringContaining('property x of com.example.holder#main'),
        hint: expect.stringContaining(hint),
      },
    ])
  })

  test.each<[string, unknown]>([
    ['in an input', { type: 'procedure', input: { encoding: 'application/json', schema: ref('#gone') } }],
    ['in an output', { type: 'query', output: { encoding: 'application/json', schema: ref('#gone') } }],
    ['in a message', { type: 'subscription', message: { schema: union('#gone') } }],
    [
      'in a record',
      {
        type: 'record',
        key: 'tid',
        record: { type: 'object', properties: { a: { type: 'array', items: ref('#gone') } } },
      },
    ],
    ['in an inline object', { type: 'object', properties: { a: { type: 'object', properties: { b: ref('#gone') } } } }],
  ])('%s are found', (_, main) => {
    expect(link({ 'com.example.holder': { main } }).diagnostics).toMatchObject([{ code: 'LEX3004' }])
  })

  test('to documents that exist elsewhere are no mistakes', () => {
    const documents = { 'com.example.holder': holder(union('org.elsewhere.thing', 'org.other.thing')) }
    const { diagnostics } = link(documents, { isExternal: (nsid) => nsid.startsWith('org.elsewhere.') })
    expect(diagnostics.map(({ message }) => message)).toEqual([expect.stringContaining('org.other.thing')])
  })
})

describe('ids', () => {
  test('a file of another name than its document is a warning', () => {
    const { diagnostics } = link({
      'com.example.a@lexicons/com/example/b.json': holder(union()),
      'com.example.c@c.json': holder(union()),
      'com.example.d@com.example.d.json': holder(union()),
    })
    expect(diagnostics).toMatchObject([
      { code: 'LEX3007', severity: 'warning', path: 'lexicons/com/example/b.json', pointer: '/id' },
    ])
  })

  test('ids that differ by case only name both', () => {
    const { diagnostics } = link({ 'com.example.getThing': holder(union()), 'com.example.getthing': holder(union()) })
    expect(diagnostics).toMatchObject([
      { code: 'LEX3002', nsid: 'com.example.getthing', related: [{ path: 'com.example.getThing.json' }] },
    ])
  })
})

describe('a linked program', () => {
  const documents: Record<string, Defs> = {
    'com.example.b': { ...holder(ref('com.example.a#x')), other: { type: 'array', items: ref('#main') } },
    'com.example.a': { x: { type: 'object', properties: { y: union('com.example.B2', 'com.example.b') } } },
    'com.example.B2': holder({ type: 'string' }),
  }

  test('is ordered by code unit of NSID, whatever the order of reading', () => {
    const forwards = link(documents).program
    const backwards = link(Object.fromEntries(Object.entries(documents).toReversed())).program
    expect(forwards.documents.map(({ id }) => id)).toEqual(['com.example.B2', 'com.example.a', 'com.example.b'])
    expect(backwards.documents).toEqual(forwards.documents)
    expect([...forwards.defs.keys()]).toEqual([
      'com.example.B2#main',
      'com.example.a#x',
      'com.example.b#main',
      'com.example.b#other',
    ])
  })

  test('resolves references as the document that holds them sees them', () => {
    const { program } = link(documents)
    expect(program.resolve('#x', 'com.example.a')?.id).toBe('com.example.a#x')
    expect(program.resolve('com.example.b', 'com.example.a')).toMatchObject({
      id: 'com.example.b#main',
      nsid: 'com.example.b',
      name: 'main',
    })
    expect(program.resolve('#x', 'com.example.b')).toBeUndefined()
  })

  test('knows which documents a document needs, itself left out', () => {
    expect([...link(documents).program.dependencies]).toEqual([
      ['com.example.B2', []],
      ['com.example.a', ['com.example.B2', 'com.example.b']],
      ['com.example.b', ['com.example.a']],
    ])
  })
})
