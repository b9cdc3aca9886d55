import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LexiconDocument } from '../../src/language/document.ts'
import { lexiconSet, randomLexicons } from './arbitrary.ts'
import { INJECTION_DOCUMENTS } from './injection.ts'
import { LEGACY_VERSIONS, legacyLexicons } from './legacy.ts'
import { ZOO, ZOO_DOCUMENTS } from './zoo.ts'

const SEED = 7
const random = randomLexicons(60, SEED)

/** Every ref, union arm and local message of a document, as `nsid#name`. */
function refsOf(value: unknown, id: string): string[] {
  if (typeof value !== 'object' || value === null) return []
  const spelled = (ref: string): string => (ref.startsWith('#') ? id + ref : ref.includes('#') ? ref : `${ref}#main`)
  const kind: unknown = 'type' in value ? value.type : undefined
  if (kind === 'ref' && 'ref' in value) return [spelled(String(value.ref))]
  if (kind === 'union' && 'refs' in value && Array.isArray(value.refs))
    return value.refs.map((ref) => spelled(String(ref)))
  return Object.values(value).flatMap((child) => refsOf(child, id))
}

function dangling(documents: readonly LexiconDocument[]): string[] {
  const defined = new Set(documents.flatMap(({ id, defs }) => Object.keys(defs).map((name) => `${id}#${name}`)))
  return documents.flatMap(({ id, defs }) => refsOf(defs, id)).filter((ref) => !defined.has(ref))
}

describe('test corpora', () => {
  test.each([
    ['the zoo', ZOO_DOCUMENTS],
    ['the injection cases', INJECTION_DOCUMENTS],
    ['the random sets', random.flat()],
  ])('%s: ids differ by more than case and every ref resolves', (_, documents) => {
    expect(new Set(documents.map(({ id }) => id.toLowerCase())).size).toBe(documents.length)
    expect(dangling(documents)).toEqual([])
  })

  test('an entry of the zoo stands on its own', () => {
    const entries = ZOO.filter(({ documents }) => dangling(documents).length > 0).map(({ name }) => name)
    expect(entries).toEqual([
      'such definitions seen from another document (globals)',
      'such definitions seen from another document (the runtime)',
    ])
  })

  test('the random sets depend on their seed alone', () => {
    expect(randomLexicons(20, SEED)).toEqual(random.slice(0, 20))
    expect(randomLexicons(20, SEED + 1)).not.toEqual(random.slice(0, 20))
  })

  test('whatever set fast-check makes, its refs resolve', () => {
    fc.assert(
      fc.property(lexiconSet('com.example'), (set) => dangling(set).length === 0),
      { seed: SEED },
    )
  })

  test('the random sets have every type in them', () => {
    const found = new Set<string>()
    JSON.stringify(random, (_, value: unknown) => {
      if (typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string')
        found.add(value.type)
      return value
    })
    const wanted = [
      'array',
      'blob',
      'boolean',
      'bytes',
      'cid-link',
      'integer',
      'object',
      'params',
      'permission-set',
      'procedure',
    ]
    wanted.push('query', 'record', 'ref', 'string', 'subscription', 'token', 'union', 'unknown')
    expect(wanted.filter((type) => !found.has(type))).toEqual([])
  })

  test.each(LEGACY_VERSIONS.map((version, index) => [version, [62, 81, 82, 89][index]] as const))(
    'release %s has its %i documents',
    (version, count) => {
      expect(
        legacyLexicons(version).filter(({ lexicon, id }) => lexicon === 1 && id.split('.').length > 2),
      ).toHaveLength(count ?? 0)
    },
  )
})
