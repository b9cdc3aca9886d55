import { describe, expect, test } from 'vitest'
import { schemaId } from '../../src/ajv.ts'
import type { Definition, FieldSchema, LexiconDocument } from '../../src/language/document.ts'
import {
  document,
  json,
  object,
  params,
  procedure,
  query,
  record,
  ref,
  string,
  subscription,
  token,
  union,
} from '../support/build.ts'
import { programOf } from '../support/generate-text.ts'
import { ajvFor } from '../support/oracles/ajv.ts'

const CID = 'bafyreigbtj4x7ip5legnfznufuopl4sg4knzc2cof6duas4b3q2fy6swua'
const BLOB = { $type: 'blob', ref: { $link: CID }, mimeType: 'image/png', size: 10 }
const FAMILY = '👨‍👩‍👧'

/** What ajv says of values, by the schema of a definition of these documents. */
function judge(id: string, documents: readonly LexiconDocument[], values: readonly unknown[]): boolean[] {
  const isValid = ajvFor(programOf(documents)).getSchema(id)
  if (isValid === undefined) throw new Error(`No schema ${id}`)
  return values.map((value) => isValid(value) === true)
}

const asValue = (value: unknown): object => ({ $type: 'com.example.thing', value })

const THINGS = document('com.example.things', {
  a: object({ a: string() }),
  b: object({ b: string() }),
  mark: token(),
  also: ref('#a'),
})

describe('a property is valid to ajv exactly where the lexicon allows it', () => {
  test.each<[string, FieldSchema, readonly unknown[], readonly unknown[]]>([
    ['a text', string(), ['', 'x'], [1, null, true, {}, []]],
    ['bytes of UTF-8', string({ minLength: 2, maxLength: 4 }), ['ab', 'é', '👍'], ['a', 'abcde', 'ééé']],
    ['graphemes', string({ minGraphemes: 2, maxGraphemes: 2 }), ['ab', FAMILY + FAMILY], ['a', FAMILY, 'abc']],
    ['an enumeration', string({ enum: ['x', 'y', 'x'] }), ['x', 'y'], ['z', '']],
    ['an enumeration of nothing, which says nothing', string({ enum: [] }), ['x'], [1]],
    ['known values, which are no others than known', string({ knownValues: ['x'] }), ['x', 'z'], [1]],
    ['a constant', string({ const: 'x' }), ['x'], ['y']],
    ['a format', string({ format: 'did' }), ['did:plc:abc'], ['x', 'did:']],
    ['a format that nobody knows', string({ format: 'shoe-size' }), ['44'], [44]],
    ['a uri of the lexicons', string({ format: 'uri' }), ['at://did:plc:abc/a', 'https://a.example/'], ['x']],
    ['an integer', { type: 'integer' }, [0, -1, 2 ** 53 - 1, 1.0], [0.5, '1', 2 ** 53, -(2 ** 53)]],
    ['bounds', { type: 'integer', minimum: 2, maximum: 4 }, [2, 4], [1, 5]],
    ['bounds beyond 53 bits', { type: 'integer', maximum: 1e300 }, [2 ** 53 - 1], [2 ** 53]],
    ['integers that are listed', { type: 'integer', enum: [1, 3] }, [1, 3], [2]],
    ['a constant that is false', { type: 'boolean', const: false }, [false], [true, 0]],
    [
      'bytes',
      { type: 'bytes', minLength: 1, maxLength: 2 },
      [{ $bytes: 'AA' }, { $bytes: 'AAA=' }],
      [{ $bytes: '' }, { $bytes: 'AAAA' }, { $bytes: '*' }, { $bytes: 'AA', more: 1 }, 'AA'],
    ],
    ['a link', { type: 'cid-link' }, [{ $link: CID }], [{ $link: 'x' }, CID, { $link: CID, more: 1 }]],
    [
      'a blob',
      { type: 'blob' },
      [BLOB],
      [
        { cid: CID, mimeType: 'image/png' },
        { ...BLOB, size: -1 },
        { ...BLOB, $type: 'x' },
        { ...BLOB, ref: CID },
      ],
    ],
    [
      'what a blob accepts',
      { type: 'blob', accept: ['image/*', 'text/vtt'], maxSize: 10 },
      [BLOB, { ...BLOB, mimeType: 'text/vtt' }],
      [
        { ...BLOB, mimeType: 'text/plain' },
        { ...BLOB, size: 11 },
      ],
    ],
    ['a blob of anything', { type: 'blob', accept: ['*/*'] }, [BLOB], [{ ...BLOB, mimeType: 'png' }]],
    [
      'an array',
      { type: 'array', items: string(), minLength: 1, maxLength: 2 },
      [['a'], ['a', 'b']],
      [[], ['a', 'b', 'c'], [1], {}],
    ],
    [
      'an unknown, which may be stored, since nothing says that it is not',
      { type: 'unknown' },
      [{}, { $type: 'x', a: [{ b: null }] }, { a: BLOB, b: { $link: CID } }],
      ['x', [], null, { $link: CID }, { $bytes: '' }, BLOB, { $type: '' }, { a: 0.5 }, { a: { $link: 'x' } }],
    ],
    [
      'an object of no properties, which is the same',
      { type: 'object', properties: {} },
      [{}, { a: 5 }],
      ['x', [], { $link: CID }, { a: 0.5 }],
    ],
    [
      'a ref',
      ref('com.example.things#a'),
      [{ a: 'x' }, { a: 'x', more: 1 }, { $type: 'com.example.things#a', a: 'x' }],
      [{}, { $type: 'com.example.things#b', a: 'x' }],
    ],
    ['a ref to another name', ref('com.example.things#also'), [{ a: 'x' }], [{}]],
    [
      'an open union',
      union('com.example.things#a', 'com.example.things#b'),
      [{ $type: 'com.example.things#a', a: 'x' }, { $type: 'com.example.other' }],
      [{ a: 'x' }, { $type: 'com.example.things#b', a: 'x' }, { $type: '' }, { $type: 1 }, 'x'],
    ],
    [
      'a closed union',
      { ...union('com.example.things#a'), closed: true },
      [{ $type: 'com.example.things#a', a: 'x' }],
      [{ $type: 'com.example.other' }, { $type: 'com.example.things#a' }],
    ],
    [
      'a union of tokens',
      { ...union('com.example.things#mark'), closed: true },
      [{ $type: 'com.example.things#mark' }],
      ['com.example.things#mark'],
    ],
    ['a union of nothing that is open', union(), [{ $type: 'x' }], [{}]],
    ['a union of nothing that is closed', { ...union(), closed: true }, [], [{ $type: 'x' }]],
    ['an object within', object({ a: string() }), [{ a: 'x' }], [{}, { a: 1 }]],
  ])('%s', (_name, schema, valid, invalid) => {
    const documents = [document('com.example.thing', { main: object({ value: schema }) }), THINGS]
    const wrap = (values: readonly unknown[]): unknown[] => values.map((value) => ({ value }))
    expect(judge('lex:com.example.thing', documents, wrap(valid))).toEqual(valid.map(() => true))
    expect(judge('lex:com.example.thing', documents, wrap(invalid))).toEqual(invalid.map(() => false))
  })
})

describe('a definition is valid to ajv exactly where the lexicon allows it', () => {
  const nullable: Definition = { ...object({ a: string(), b: string() }), required: ['a'], nullable: ['a', 'b'] }
  const tree: Definition = { type: 'object', properties: { left: ref('#main'), right: ref('#main') } }
  const defaulted = { type: 'integer', default: 1 } as const
  test.each<[string, Definition, Parameters<typeof schemaId>[1], readonly unknown[], readonly unknown[]]>([
    [
      'a record has its $type',
      record(),
      {},
      [{ $type: 'com.example.thing', value: '' }],
      [{ value: '' }, { $type: 'com.example.other', value: '' }],
    ],
    [
      'an unknown of a record, which is data all the way down',
      record({ value: { type: 'unknown' } }),
      {},
      [{}, { $type: 'x', a: [{ b: null }] }, { a: BLOB, b: { $link: CID } }].map(asValue),
      [{ $type: '' }, { a: 0.5 }, BLOB, { a: { $link: 'x' } }, { a: { $type: 1 } }, { a: [[{ $bytes: '*' }]] }].map(
        asValue,
      ),
    ],
    [
      'an unknown of an input, which is so too',
      procedure({ input: json(object({ value: { type: 'unknown' } })) }),
      { part: 'input' },
      [{ value: { a: 1 } }],
      [{ value: { a: 0.5 } }],
    ],
    [
      'an unknown of an output, which is any object but a link, bytes or a blob',
      query({ output: json(object({ value: { type: 'unknown' } })) }),
      { part: 'output' },
      [{}, { $type: '' }, { a: 0.5 }, { a: { $link: 'x' } }].map(asValue),
      ['x', [], null, { $link: CID }, { $bytes: '' }, BLOB].map(asValue),
    ],
    [
      'null is neither absent nor any other value',
      nullable,
      {},
      [{ a: null }, { a: 'x', b: null }],
      [{}, { a: 1 }, { b: null }],
    ],
    ['a tree is one all the way down', tree, {}, [{}, { left: { right: {} } }], [{ left: { right: { left: 1 } } }]],
    ['a token is its name', token(), {}, ['com.example.thing'], ['other', {}]],
    ['a method is no data', query(), {}, [], [{}, { value: '' }, null]],
    [
      'parameters',
      query({ parameters: params({ a: defaulted, b: string() }, ['a', 'b']) }),
      { part: 'params' },
      [{ b: '' }, { a: 2, b: '' }],
      [{}, { a: '2', b: '' }],
    ],
    [
      'an input may lack what has a default',
      procedure({ input: json(object({ a: defaulted })) }),
      { part: 'input' },
      [{}, { a: 2 }],
      [{ a: 'x' }, []],
    ],
    ['an output may not', query({ output: json(object({ a: defaulted })) }), { part: 'output' }, [{ a: 2 }], [{}]],
    [
      'a message',
      subscription({ message: { schema: union('com.example.things#a') } }),
      { part: 'message' },
      [{ $type: 'com.example.things#a', a: '' }],
      [{ a: '' }],
    ],
  ])('%s', (_name, main, how, valid, invalid) => {
    const documents = [document('com.example.thing', { main }), THINGS]
    const id = schemaId('com.example.thing', how)
    expect(judge(id, documents, [...valid, ...invalid])).toEqual([
      ...valid.map(() => true),
      ...invalid.map(() => false),
    ])
  })
})

test.each([
  ['with an odd name', 'a/b~c d%é'],
  ['called as a property of every object', 'constructor'],
  ['called __proto__', '__proto__'],
])('a definition %s is found under it', (_name, name) => {
  const defs = Object.fromEntries([[name, object({ a: string() })]])
  const documents = [document('com.example.thing', { main: object({ b: ref('#other') }), other: string(), ...defs })]
  expect(judge(schemaId(`com.example.thing#${name}`), documents, [{ a: '' }, {}])).toEqual([true, false])
})
