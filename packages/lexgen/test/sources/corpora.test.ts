import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { schemas } from '@atproto/api'
import { describe, expect, test } from 'vitest'
import type { LexiconSource } from '../../src/sources/source.ts'
import { loadDocuments } from '../../src/sources/load-documents.ts'
import { readSources } from '../../src/sources/read-sources.ts'
import { linkProgram } from '../../src/program/link-program.ts'
import { LEGACY_VERSIONS, legacyLexicons } from '../support/legacy.ts'

const SAMPLES = join(import.meta.dirname, '../../../../../shared/legacy-samples')

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

  const eras = existsSync(SAMPLES) ? readdirSync(SAMPLES) : []
  if (eras.length === 0) process.stderr.write(`skipped: no samples of legacy dialects at ${SAMPLES}\n`)
  test.skipIf(eras.length === 0).each(eras.length === 0 ? ['none'] : eras)('samples of %s', async (era) => {
    const { sources, diagnostics } = await readSources([join(SAMPLES, era)], { cwd: SAMPLES })
    const { units, diagnostics: problems } = loadDocuments(sources)
    expect([...diagnostics, ...problems].filter(({ severity }) => severity === 'error')).toEqual([])
    expect(units).toHaveLength(sources.length)
    // The samples refer to documents that are not among them.
    const elsewhere = linkProgram(units, { isExternal: () => true })
    expect(elsewhere.diagnostics).toEqual([])
    for (const { document } of units) expect(Object.keys(document.defs)).not.toEqual([])
  })

  test.skipIf(!eras.includes('2023-03-28'))('samples of 2023-03-28 among the documents of their time', async () => {
    const { sources } = await readSources([join(SAMPLES, '2023-03-28')], { cwd: SAMPLES })
    const ids = new Set(loadDocuments(sources).units.map(({ document }) => document.id))
    const neighbours = legacyLexicons('0.1.3').filter(({ id }) => !ids.has(id))
    expect(readAll([...sources, ...sourcesOf(neighbours)]).errors).toEqual([])
  })
})
