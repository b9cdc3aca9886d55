import { schemas } from '@atproto/api'
import { describe, expect, test } from 'vitest'
import { compareLexicons } from '../../../src/drift/lexicons/compare-lexicons.ts'
import { LEGACY_VERSIONS, legacyLexicons } from '../../support/legacy.ts'
import { programOf } from './compare.ts'

const today = programOf(schemas)

describe('the published lexicons', () => {
  test('are the same as themselves, key by key as well as at once', () => {
    expect(compareLexicons(today, programOf(schemas)).findings).toEqual([])
    // Another description makes the documents differ, so that they are gone through.
    const described = programOf(schemas.map((each) => ({ ...each, description: 'Another.' })))
    expect(new Set(compareLexicons(today, described).findings.map(({ rule }) => rule))).toEqual(
      new Set(['description-changed']),
    )
  })

  const legacy = compareLexicons(programOf(legacyLexicons('0.1.3')), today)
  const nsidsOf = (rule: string, prefix: string): string[] =>
    legacy.findings.flatMap(({ rule: each, nsid }) => (each === rule && nsid.startsWith(prefix) ? [nsid] : []))

  test('have lost the sessions of 0.1.3, and have those of servers instead', () => {
    expect(nsidsOf('lexicon-removed', 'com.atproto.session.')).toEqual(
      ['create', 'delete', 'get', 'refresh'].map((name) => `com.atproto.session.${name}`),
    )
    const added = nsidsOf('lexicon-added', 'com.atproto.server.')
    for (const name of ['createSession', 'deleteSession', 'getSession', 'refreshSession'])
      expect(added).toContain(`com.atproto.server.${name}`)
  })

  test('call otherwise what they called `before`', () => {
    const renamed = legacy.findings.filter(({ rule }) => rule === 'prop-renamed').map(({ old, new: now }) => [old, now])
    expect(renamed).toContainEqual(['before', 'cursor'])
  })

  test.each(LEGACY_VERSIONS)('of %s have a place in the file for every finding', (version) => {
    const { findings } = compareLexicons(programOf(legacyLexicons(version)), today)
    expect(findings.length).toBeGreaterThan(500)
    const nowhere = findings.filter(({ rule, base, head }) =>
      rule === 'lexicon-added'
        ? base !== undefined || !head
        : rule === 'lexicon-removed'
          ? !base || head !== undefined
          : !base || !head,
    )
    expect(nowhere).toEqual([])
  })
})
