import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { canonicalJson, manifestOf, sha256 } from '../../src/output/manifest.ts'

describe('canonical JSON', () => {
  test.each<[string, unknown, string]>([
    [
      'keys are sorted by code unit, at every depth',
      { b: 1, a: { d: [1, { z: 1, y: 2 }], C: 2 } },
      '{"a":{"C":2,"d":[1,{"y":2,"z":1}]},"b":1}',
    ],
    ['members that are undefined are left out', { a: undefined, b: null }, '{"b":null}'],
    ['the order of arrays stays', [3, 1, 2], '[3,1,2]'],
    ['strings are escaped', { 'k"': 'line\nend' }, '{"k\\"":"line\\nend"}'],
    ['empty ones', { a: {}, b: [] }, '{"a":{},"b":[]}'],
    [
      'a key that is special to JavaScript is one like any other',
      JSON.parse('{"__proto__":{"b":1,"a":2}}'),
      '{"__proto__":{"a":2,"b":1}}',
    ],
  ])('%s', (_title, value, text) => {
    expect(canonicalJson(value)).toBe(text)
  })
})

test('the hash of a text is SHA-256 of its UTF-8', () => {
  expect(sha256('zoë 🦋')).toBe(createHash('sha256').update('zoë 🦋').digest('hex'))
})

test('a manifest does not depend on the order of documents, keys or files', () => {
  const parts = (reverse: boolean): Parameters<typeof manifestOf>[0] => {
    const documents = [{ id: 'b.b.b', x: 1, y: 2 }, reverse ? { y: 2, x: 1, id: 'a.a.a' } : { id: 'a.a.a', x: 1, y: 2 }]
    const files = [
      { path: 'b.ts', text: 'b' },
      { path: 'a.ts', text: 'a' },
    ]
    return {
      generator: '1',
      options: {},
      documents: reverse ? documents.reverse() : documents,
      files: reverse ? files.reverse() : files,
    }
  }
  expect(JSON.stringify(manifestOf(parts(true)))).toBe(JSON.stringify(manifestOf(parts(false))))
})

test('of a file in which others write too it hashes the part of lexgen alone', () => {
  const of = (text: string): string | undefined =>
    manifestOf({ generator: '1', options: {}, documents: [], files: [{ path: 'package.json', text, own: 'own' }] })
      .files['package.json']
  expect(of('theirs')).toBe(sha256('own'))
})
