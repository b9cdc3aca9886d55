import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { syntheticLexicons, writeSyntheticLexicons } from '../src/synthetic.ts'

const COUNT = 1200
const documents = [...syntheticLexicons({ count: COUNT, seed: 3 })]

/** Every ref and union arm of a document, spelled out in full. */
function refsOf(value: unknown, id: string): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, child]: [string, unknown]) => {
    if (key === 'ref' && typeof child === 'string') return [child.startsWith('#') ? id + child : child]
    if (key === 'refs' && Array.isArray(child))
      return child.map((ref) => (String(ref).startsWith('#') ? id + String(ref) : String(ref)))
    return refsOf(child, id)
  })
}

describe('synthetic lexicons', () => {
  test('a seed determines every document', () => {
    expect([...syntheticLexicons({ count: 50, seed: 3 })]).toEqual(documents.slice(0, 50))
    expect([...syntheticLexicons({ count: 50, seed: 4 })]).not.toEqual(documents.slice(0, 50))
  })

  test('no two documents share an id, not even by case', () => {
    expect(new Set(documents.map(({ id }) => id.toLowerCase())).size).toBe(COUNT)
  })

  test('every ref leads to a definition', () => {
    const defined = new Set(documents.flatMap(({ id, defs }) => Object.keys(defs).map((name) => `${id}#${name}`)))
    const refs = documents.flatMap((document) => refsOf(document.defs, document.id))
    expect(refs.length).toBeGreaterThan(COUNT)
    expect(refs.filter((ref) => !defined.has(ref.includes('#') ? ref : `${ref}#main`))).toEqual([])
  })

  test.each([
    ['query', 0.44],
    ['procedure', 0.353],
    ['record', 0.065],
    ['object', 0.022],
    ['permission-set', 0.025],
    ['subscription', 0.0075],
    [undefined, 0.087],
  ])('the share of documents whose main is %s is near that of the official ones', (type, share) => {
    const found = documents.filter(({ defs }) => defs['main']?.type === type).length / COUNT
    expect(Math.abs(found - share)).toBeLessThan(0.04)
    expect(found).toBeGreaterThan(0)
  })

  test('files stand where their ids say', () => {
    const folder = mkdtempSync(join(tmpdir(), 'lexgen-synthetic-'))
    try {
      const bytes = writeSyntheticLexicons(folder, { count: 30, seed: 3 })
      const texts = documents
        .slice(0, 30)
        .map(({ id }) => readFileSync(join(folder, `${id.replaceAll('.', '/')}.json`), 'utf8'))
      expect(texts.map((text) => JSON.parse(text) as unknown)).toEqual(documents.slice(0, 30))
      expect(bytes).toBe(Buffer.byteLength(texts.join('')))
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
