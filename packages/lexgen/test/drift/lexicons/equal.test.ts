import { describe, expect, test } from 'vitest'
import { compare, documentOf, type Documents, json, linesOf, objectWith, PLACES, queryWith } from './compare.ts'

const text = { type: 'string' }
const object = (properties: object = {}, more: object = {}): object => ({ type: 'object', properties, ...more })
const ref = (target: string): object => ({ type: 'ref', ref: target })
const union = (...refs: readonly string[]): object => ({ type: 'union', refs })
const parts = { a: object({ left: text }), b: object({ right: text }) }
const inRecord = (x: object, defs: object = parts): object => PLACES.record(objectWith(x), defs)
const string = (rest: object): object => inRecord({ ...text, ...rest })
const defs = (all: object): object => documentOf('defs', all)

/** Documents that say the same in other words, both ways; most of them are false alarms of other tools. */
const same: readonly [name: string, one: object, other: object][] = [
  ['a ref spelled out', inRecord(ref('#a')), inRecord(ref('com.example.thing#a'))],
  [
    'a ref to the main definition, spelled out',
    defs({ main: object(), user: object({ x: ref('com.example.defs') }) }),
    defs({ main: object(), user: object({ x: ref('#main') }) }),
  ],
  ['members of a union spelled out', inRecord(union('#a')), inRecord(union('com.example.thing#a'))],
  ['an open union that says so', inRecord(union('#a')), inRecord({ ...union('#a'), closed: false })],
  ['members in another order', inRecord(union('#a', '#b')), inRecord(union('#b', '#a'))],
  ['values in another order', string({ enum: ['a', 'b'] }), string({ enum: ['b', 'a'] })],
  ['known values twice', string({ knownValues: ['a', 'b'] }), string({ knownValues: ['b', 'a', 'b'] })],
  ['an enum that says it again', string({ enum: ['a'] }), string({ enum: ['a'], knownValues: ['a'] })],
  ['an enum of one value and a constant', string({ enum: ['a'] }), string({ const: 'a' })],
  ['an object that stands there or behind a ref', inRecord(object({ left: text })), inRecord(ref('#a'))],
  [
    'an object that stands there or behind refs at any depth',
    inRecord(
      { type: 'array', items: object({ x: object({ left: text }) }) },
      { ...parts, c: object({ x: ref('#a') }) },
    ),
    inRecord({ type: 'array', items: ref('#c') }, { ...parts, c: object({ x: ref('#a') }) }),
  ],
  ['a length of at least nothing', string({}), string({ minLength: 0, minGraphemes: 0 })],
  ['a length that the format has itself', string({ format: 'did' }), string({ format: 'did', maxLength: 2048 })],
  ['more than the format allows', string({ format: 'handle' }), string({ format: 'handle', maxLength: 9000 })],
  ['at least what any value of a format has', string({ format: 'tid' }), string({ format: 'tid', minLength: 13 })],
  ['graphemes that bytes hold to', string({ maxLength: 10 }), string({ maxLength: 10, maxGraphemes: 10 })],
  ['bytes that graphemes need anyway', string({ minGraphemes: 3 }), string({ minGraphemes: 3, minLength: 3 })],
  ['bounds beside an enum', string({ enum: ['a'] }), string({ enum: ['a'], maxLength: 5 })],
  ['a format that nobody knows', string({}), string({ format: 'com.example.fancy' })],
  ['any type of blob', inRecord({ type: 'blob' }), inRecord({ type: 'blob', accept: ['*/*'] })],
  [
    'types of blobs twice',
    inRecord({ type: 'blob', accept: ['image/*'] }),
    inRecord({ type: 'blob', accept: ['image/png', 'IMAGE/*'] }),
  ],
  ['bytes of at least nothing', inRecord({ type: 'bytes' }), inRecord({ type: 'bytes', minLength: 0 })],
  ['sets of names in another order', required('a', 'b'), required('b', 'a')],
  ['no required properties', PLACES.record(object()), PLACES.record(object({}, { required: [], nullable: [] }))],
  ['no parameters', queryWith({}), documentOf('find', { main: { type: 'query' } })],
  ['no errors', documentOf('m', { main: { type: 'query' } }), documentOf('m', { main: { type: 'query', errors: [] } })],
  [
    'errors in another order',
    documentOf('m', { main: { type: 'query', errors: [{ name: 'A' }, { name: 'B' }] } }),
    documentOf('m', { main: { type: 'query', errors: [{ name: 'B' }, { name: 'A' }] } }),
  ],
  ['encodings in another order', encoded('image/png, image/jpeg'), encoded('image/jpeg,image/png')],
  ['encodings in other words', encoded('text/plain;charset=utf-8'), encoded('TEXT/plain; Charset="UTF-8"')],
  [
    'properties in another order',
    PLACES.record(object({ a: text, b: object() })),
    PLACES.record(object({ b: object(), a: text })),
  ],
  ['definitions in another order', defs({ a: text, b: object() }), defs({ b: object(), a: text })],
  [
    'the frame of a published record',
    defs({ a: text }),
    { $type: 'com.atproto.lexicon.schema', ...defs({ a: text }), $schema: 'x', revision: 2 },
  ],
  [
    'framing that is usual',
    documentOf('s', { main: { type: 'subscription', message: { schema: union('#a') } }, ...parts }),
    documentOf('s', {
      main: { type: 'subscription', message: { schema: union('#a') }, subprotocol: 'xrpc.v0.cbor' },
      ...parts,
    }),
  ],
  ['blanks around a description', string({ description: 'A' }), string({ description: ' A\n' })],
  ['no description', string({}), string({ description: '' })],
]

function required(...names: readonly string[]): object {
  return PLACES.record(object({ a: text, b: text }, { required: names, nullable: names }))
}
function encoded(encoding: string): object {
  return documentOf('get', { main: { type: 'query', output: { encoding } } })
}

describe('nothing is reported of', () => {
  test.each(same)('%s', (_name, one, other) => {
    expect(linesOf(compare([one], [other]))).toEqual([])
    expect(linesOf(compare([other], [one]))).toEqual([])
  })

  test('files that are called otherwise', () => {
    const document = defs({ a: text })
    expect(linesOf(compare({ 'a.json': document }, { 'b/c.json': document }))).toEqual([])
  })

  test('definitions that lead back to themselves, under another name', () => {
    const circle = (name: string): object => ({
      [name]: object({ next: ref(`#${name}`), others: { type: 'array', items: ref(`#${name}`) } }),
    })
    const base = PLACES.record(objectWith(ref('#a')), { ...circle('a'), ...circle('b') })
    const head = PLACES.record(objectWith(ref('#b')), { ...circle('a'), ...circle('b') })
    expect(linesOf(compare([base], [head]))).toEqual(['info ref-retargeted thing record.x'])
  })
})

/** What other tools pass over. */
const missed: readonly [name: string, base: Documents, head: Documents, want: readonly string[]][] = [
  ['a lexicon that is gone', [defs({ a: text })], [], ['error lexicon-removed defs']],
  ['a definition that is gone', [defs({ a: text, b: object() })], [defs({ a: text })], ['error def-removed defs#b']],
  [
    'an optional property that is gone',
    [PLACES.record(objectWith(text))],
    [PLACES.record(object())],
    ['warning prop-removed-optional thing record.x'],
  ],
  [
    'a ref that left an open union',
    [inRecord(union('#a', '#b'))],
    [inRecord(union('#a'))],
    ['error union-open-ref-removed thing record.x'],
  ],
  [
    'a default that changed',
    [queryWith({ limit: { type: 'integer', default: 50 } })],
    [queryWith({ limit: { type: 'integer', default: 10 } })],
    ['warning default-changed find parameters.limit'],
  ],
  [
    'a body that is new',
    [documentOf('m', { main: { type: 'procedure' } })],
    [documentOf('m', { main: { type: 'procedure', input: json(object()) } })],
    ['error input-added m input'],
  ],
]

describe('something is reported of', () => {
  test.each(missed)('%s', (_name, base, head, want) => {
    expect(linesOf(compare(base, head))).toEqual(want)
  })
})
