import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { manifestOf } from '../../src/output/manifest.ts'
import { sha256 } from '../../src/text/sha256.ts'

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
