import { describe, expect, test } from 'vitest'
import type { FieldSchema } from '../../src/language/document.ts'
import { NoSampleError, sample } from '../../src/sample.ts'
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
  token,
  union,
} from '../support/build.ts'
import { generateDocs } from '../support/generate-docs.ts'
import { programOf } from '../support/generate-text.ts'

const NSID = 'com.example.things'
const FLAG = '👩🏽‍🚀'

const DOCUMENTS = [
  document(NSID, {
    main: record({ text: string({ maxLength: 10 }), more: ref('#leaf') }),
    leaf: object({ a: string({ default: 'x' }) }),
    mark: token(),
    loop: { type: 'object', properties: { next: ref('#loop') } },
    endless: object({ next: ref('#endless') }),
    tree: object({ children: { type: 'array', items: ref('#tree') } }),
    choice: object({ one: { ...union('#endless', '#leaf'), closed: true } }),
  }),
  document('com.example.putThing', {
    main: procedure({ parameters: params({ limit: { type: 'integer', minimum: 2 } }, ['limit']), input: json() }),
  }),
  document('com.example.getThing', { main: query({ output: json(ref(`${NSID}#leaf`)) }) }),
]

describe('the smallest value', () => {
  test.each<[string, FieldSchema, unknown]>([
    ['a text', string(), ''],
    ['a text of a length in bytes', string({ minLength: 3 }), 'aaa'],
    ['a text of more bytes than graphemes', string({ minLength: 3, maxGraphemes: 1 }), 'a\u0301'],
    ['a constant', string({ const: 'c' }), 'c'],
    ['a default', string({ default: 'd', knownValues: ['k'] }), 'd'],
    ['a known value', string({ knownValues: ['k', 'l'] }), 'k'],
    ['the first known value that is allowed', string({ knownValues: ['long', FLAG], maxGraphemes: 1 }), FLAG],
    ['a format', string({ format: 'did' }), 'did:web:example.com'],
    ['a format that has to be short', string({ format: 'did', maxLength: 12 }), 'did:web:a.co'],
    ['a number', { type: 'integer' }, 0],
    ['a number between bounds', { type: 'integer', minimum: -9, maximum: -3 }, -3],
    ['a switch', { type: 'boolean' }, false],
    ['bytes', { type: 'bytes', minLength: 1 }, { $bytes: 'AA' }],
    ['a list', { type: 'array', items: string(), minLength: 1 }, ['']],
    ['an unknown', { type: 'unknown' }, {}],
    ['an open union of nothing', union(), { $type: 'com.example.other' }],
    ['a token in a union', union(`${NSID}#mark`), { $type: `${NSID}#mark` }],
  ])('of %s', (_name, schema, expected) => {
    const documents = [...DOCUMENTS, document('com.example.one', { main: object({ value: schema }) })]
    expect(sample(programOf(documents), 'com.example.one')).toEqual({ value: expected })
  })

  test.each([
    [NSID, undefined, { $type: NSID, text: '', more: { a: 'x' } }],
    [`${NSID}#mark`, undefined, `${NSID}#mark`],
    [`${NSID}#loop`, undefined, {}],
    [`${NSID}#tree`, undefined, { children: [] }],
    [`${NSID}#choice`, undefined, { one: { $type: `${NSID}#leaf`, a: 'x' } }],
    ['com.example.putThing', 'params' as const, { limit: 2 }],
    ['com.example.putThing', 'input' as const, { value: '' }],
    ['com.example.getThing', 'output' as const, { a: 'x' }],
  ])('of %s %s', (name, part, expected) => {
    expect(sample(DOCUMENTS, name, { part })).toEqual(expected)
  })
})

test('a seed makes the same variant whenever it is asked for, and seeds make others', () => {
  const values = Array.from({ length: 50 }, (_, seed) => JSON.stringify(sample(DOCUMENTS, NSID, { seed })))
  expect(values).toEqual(values.map((_, seed) => JSON.stringify(sample(DOCUMENTS, NSID, { seed }))))
  expect(new Set(values).size).toBeGreaterThan(20)
})

test.each([
  ['com.example.nothing', undefined, TypeError, 'expected a definition of the documents, found com.example.nothing'],
  [
    'com.example.putThing',
    undefined,
    TypeError,
    'expected a part of com.example.putThing (it has params, input), found none',
  ],
  ['com.example.getThing', 'input' as const, TypeError, '(it has output), found input'],
  [NSID, 'input' as const, TypeError, `expected no part of ${NSID}, which is no method, found input`],
  [
    `${NSID}#endless`,
    undefined,
    NoSampleError,
    `expected a value that ${NSID}#endless allows, found that there is none`,
  ],
])('%s %s: has none, and says why', (name, part, kind, message) => {
  expect(() => sample(DOCUMENTS, name, { part })).toThrow(kind)
  expect(() => sample(DOCUMENTS, name, { part })).toThrow(message)
})

describe('a value that has to nest', () => {
  /** Objects of which each has to have the next one. */
  const chain = (length: number): ReturnType<typeof document> => {
    const links = Array.from({ length }, (_, at) => [`d${at}`, object({ next: ref(`#d${at + 1}`) })] as const)
    return document(NSID, { ...Object.fromEntries(links), [`d${length}`]: object({}) })
  }

  test('200 levels deep is made', () => {
    const value = JSON.stringify(sample([chain(200)], `${NSID}#d0`))
    expect(value.match(/next/g)).toHaveLength(200)
  })

  test.each([201, 5_000])('%i levels deep is none, in no sample and on no page', (length) => {
    const documents = [chain(length)]
    expect(() => sample(documents, `${NSID}#d0`)).toThrow(NoSampleError)
    expect(sample(documents, `${NSID}#d${length - 1}`)).toEqual({ next: {} })
    expect(generateDocs(documents).get('com/example/things/index.html')).toContain('d0')
  })
})
