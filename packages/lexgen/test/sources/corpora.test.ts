import { schemas } from '@atproto/api'
import { describe, expect, test } from 'vitest'
import { RULES } from '../../src/legacy/rules.ts'
import type { LexiconSource } from '../../src/sources/source.ts'
import { loadDocuments } from '../../src/sources/load-documents.ts'
import { readSources } from '../../src/sources/read-sources.ts'
import { linkProgram } from '../../src/program/link-program.ts'
import { documentsOfEras } from '../legacy/documents-of-eras.ts'
import { LEGACY_VERSIONS, legacyLexicons } from '../support/legacy.ts'

const ruleOfCode = new Map(Object.entries(RULES).map(([rule, { code }]): [string, string] => [code, rule]))

function readAll(sources: readonly LexiconSource[]) {
  const loaded = loadDocuments(sources)
  const linked = linkProgram(loaded.units)
  const diagnostics = [...loaded.diagnostics, ...linked.diagnostics]
  return { units: loaded.units, loaded, errors: diagnostics.filter(({ severity }) => severity === 'error') }
}

function sourcesOf(documents: readonly unknown[]): LexiconSource[] {
  return documents.map((value, i) => ({ path: `[${i}]`, text: '', value }))
}

describe('published documents read and link without an error', () => {
  test.each(LEGACY_VERSIONS)('@atproto/api %s', (version) => {
    const documents = legacyLexicons(version)
    const { units, errors } = readAll(sourcesOf(documents))
    expect(errors).toEqual([])
    expect(units).toHaveLength(documents.length)
  })

  test('@atproto/api of today, with nothing to say but notes on references', async () => {
    const { sources, diagnostics } = await readSources(['module:@atproto/api#schemas'], { cwd: import.meta.dirname })
    const { units, errors, loaded } = readAll(sources)
    expect([...diagnostics, ...errors]).toEqual([])
    expect(units).toHaveLength(schemas.length)
    expect(new Set(loaded.diagnostics.map(({ code, severity }) => `${code} ${severity}`))).toEqual(
      new Set(['LEX6036 info', 'LEX6038 info']),
    )
  })

  test.each(Object.entries(documentsOfEras))('documents of a time: %s', (_era, { rules, documents }) => {
    const { units, errors, loaded } = readAll(sourcesOf(documents))
    expect(errors).toEqual([])
    expect(units).toHaveLength(documents.length)
    for (const { document } of units) expect(Object.keys(document.defs)).toContain('main')
    expect([...new Set(loaded.diagnostics.map(({ code }) => ruleOfCode.get(code) ?? code))].sort()).toEqual(
      rules.split(' '),
    )
  })

  test('documents of all times beside each other', () => {
    const documents = Object.values(documentsOfEras).flatMap((era) => era.documents)
    const { units, errors } = readAll(sourcesOf(documents))
    expect(errors).toEqual([])
    expect(units).toHaveLength(documents.length)
  })
})
