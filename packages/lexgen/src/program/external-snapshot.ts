import { join } from 'node:path'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { loadSources } from '../sources/load-documents.ts'
import { findRepeatedKeys } from '../sources/repeated-keys.ts'
import type { LexiconSource, LexiconUnit } from '../sources/source.ts'
import { MANIFEST_NAME, SNAPSHOT_NAME } from '../text/generated-files.ts'
import { canonicalJson, describeJson, isObject, ownValue } from '../text/json.ts'
import { sha256 } from '../text/sha256.ts'
import { blame, type ExternalPackage, type Found, isExported, openJson, refuse } from './external-package.ts'

/** The documents of a package, and the text that they are in. */
export interface ExternalSnapshot {
  readonly units: readonly LexiconUnit[]
  readonly sources: readonly LexiconSource[]
}

/** Reads the lexicons in a package as those of any source: a package may come from anywhere, and may have been edited. */
export function readSnapshot(from: ExternalPackage, cwd: string): Found<ExternalSnapshot> {
  const { name, folder } = from
  const opened = openJson(join(folder, SNAPSHOT_NAME), name, cwd)
  if ('diagnostics' in opened) return opened
  const { source, value } = opened
  const { path, text } = source
  if (!Array.isArray(value) || value.length === 0) {
    const found = `${describeJson(value)} and no list of documents in its ${SNAPSHOT_NAME}`
    return { diagnostics: [refuse(name, { path, pointer: '' }, found)], sources: [source] }
  }
  const elements: readonly unknown[] = value
  const sources = elements.map((each, i): LexiconSource => ({ path, text, value: each, pointer: `/${i}` }))
  const loaded = loadSources(sources, { era: 'today' })
  const units = loaded.flatMap(({ unit }) => (unit === undefined ? [] : [unit]))
  const broken = loaded.flatMap(({ diagnostics }) => diagnostics.filter(({ severity }) => severity === 'error'))
  const diagnostics = [
    ...[...findRepeatedKeys(text, value, { path }), ...broken].map((found) => blame(name, found)),
    ...findRepeated(from, units),
    ...compareWithManifest(from, units, cwd),
  ]
  return diagnostics.length > 0 ? { diagnostics, sources } : { units, sources }
}

/** Documents that are there twice, and those that the package does not let others import. */
function findRepeated(from: ExternalPackage, units: readonly LexiconUnit[]): Diagnostic[] {
  const seen = new Set<string>()
  return units.flatMap((unit) => {
    const { id } = unit.document
    const isAgain = seen.has(id)
    seen.add(id)
    if (isAgain) return [refuse(from.name, placeOf(unit), `${id} again in its ${SNAPSHOT_NAME}`)]
    return isExported(from, id) ? [] : [refuse(from.name, placeOf(unit), `no entry for ${id} in its package.json`)]
  })
}

/**
 * Documents that are not those which the modules of the package were made from. Only the folder that lexgen wrote has a manifest, and
 * one that cannot be read is the business of `lexgen check` there.
 */
function compareWithManifest(
  { name, folder }: ExternalPackage,
  units: readonly LexiconUnit[],
  cwd: string,
): Diagnostic[] {
  const opened = openJson(join(folder, MANIFEST_NAME), name, cwd)
  if ('diagnostics' in opened || !isObject(opened.value)) return []
  const { lexicons } = opened.value
  if (!isObject(lexicons)) return []
  return units.flatMap((unit) => {
    const { document, source } = unit
    const recorded = ownValue(lexicons, document.id)
    if (recorded === sha256(canonicalJson(source.value))) return []
    const found = `${recorded === undefined ? 'a document' : 'another version'} in its ${SNAPSHOT_NAME} than ${MANIFEST_NAME} lists: ${document.id}`
    return [refuse(name, placeOf(unit), found)]
  })
}

function placeOf({ document, source, originOf }: LexiconUnit) {
  return { path: source.path, pointer: originOf('/id'), nsid: document.id }
}
