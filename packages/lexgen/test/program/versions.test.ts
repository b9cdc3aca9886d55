import { expect, test } from 'vitest'
import { chooseVersions, type OnConflict } from '../../src/program/versions.ts'
import { loadSources } from '../../src/sources/load-documents.ts'

const token = { type: 'token' }
const object = (ref: string): object => ({
  self: { type: 'object', properties: { next: { type: 'ref', ref }, all: { type: 'union', refs: [ref] } } },
  main: token,
})
const lexicon = (defs: object, more: object = {}): object => ({ lexicon: 1, id: 'com.example.a', ...more, defs })

/** Documents in files a, b, c: which of them are left, and what is said of the others. */
function choose(documents: readonly (object | string)[], onConflict: OnConflict) {
  const sources = documents.map((each, i) => ({
    path: 'abc'.charAt(i),
    text: typeof each === 'string' ? each : JSON.stringify(each),
  }))
  const { loaded, remarks } = chooseVersions(loadSources(sources), onConflict)
  return {
    left: loaded.map(({ source }) => source.path).join(''),
    said: [...remarks.values()]
      .flat()
      .map(({ severity, code, path, related = [] }) =>
        [severity, code, path, ...related.map((one) => one.path)].join(' '),
      ),
  }
}

test.each<[string, readonly (object | string)[], OnConflict, string, readonly string[]]>([
  ['that say the same are one', [lexicon({ a: token }), lexicon({ a: token })], 'error', 'a', ['info LEX3012 b']],
  [
    'whose keys stand in another order are one',
    [lexicon({ a: token, b: token }), { defs: { b: token, a: token }, id: 'com.example.a', lexicon: 1 }],
    'error',
    'a',
    ['info LEX3012 b'],
  ],
  [
    'that refer to themselves in other words are one',
    [lexicon(object('#self')), lexicon(object('com.example.a#self')), lexicon(object('lex:com.example.a#self'))],
    'error',
    'a',
    ['info LEX3012 b', 'info LEX3012 c'],
  ],
  [
    'one of which is wrapped in a record are one',
    [lexicon({ a: token }), lexicon({ a: token }, { $type: 'com.atproto.lexicon.schema' })],
    'error',
    'a',
    ['info LEX3012 b'],
  ],
  [
    'that differ are an error, which names both',
    [lexicon({ a: token }), lexicon({ b: token })],
    'error',
    'ab',
    ['error LEX3001 b a'],
  ],
  [
    'that differ in a text alone are different',
    [lexicon({ a: token }), lexicon({ a: token }, { description: 'A.' })],
    'error',
    'ab',
    ['error LEX3001 b a'],
  ],
  [
    'that refer to different definitions are different',
    [lexicon(object('#self')), lexicon(object('#main'))],
    'error',
    'ab',
    ['error LEX3001 b a'],
  ],
  [
    'that differ count in the order of the sources: the first',
    [lexicon({ a: token }), lexicon({ b: token }), lexicon({ a: token })],
    'first',
    'a',
    ['warning LEX3013 b a', 'info LEX3012 c'],
  ],
  [
    'that differ count in the order of the sources: the last',
    [lexicon({ a: token }), lexicon({ b: token }), lexicon({ a: token })],
    'last',
    'c',
    ['info LEX3012 a', 'warning LEX3013 b c'],
  ],
  [
    'that are broken alike are told of once each',
    [lexicon({ a: { type: 'x' } }), lexicon({ a: { type: 'x' } })],
    'error',
    'ab',
    ['info LEX3012 b'],
  ],
  [
    'one of which is broken are different',
    [lexicon({ a: token }), lexicon({ a: { type: 'x' } })],
    'error',
    'ab',
    ['error LEX3001 b a'],
  ],
  [
    'one of which is broken are no problem where another one counts',
    [lexicon({ a: token }), lexicon({ a: { type: 'x' } })],
    'first',
    'a',
    ['warning LEX3013 b a'],
  ],
  [
    'one of which is no JSON are no problem where another one counts',
    ['{ "id": "com.example.a", ', lexicon({ a: token })],
    'last',
    'b',
    ['warning LEX3013 a b'],
  ],
])('documents with one id %s', (_, documents, onConflict, left, said) => {
  expect(choose(documents, onConflict)).toEqual({ left, said })
})
