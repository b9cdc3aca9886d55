import { hasErrors } from '../../diagnostics/has-errors.ts'
import { problem } from '../../diagnostics/problem.ts'
import { SNAPSHOT_NAME } from '../../text/generated-files.ts'
import { stripByteOrderMark } from '../../text/lines.ts'
import { appendAll } from '../../text/lists.ts'
import { isLexiconFile } from '../lexicon-files.ts'
import { readText } from '../read-text.ts'
import type { Reading, ReadResult } from '../reading.ts'
import { NPM_SCHEME } from '../schemes.ts'
import { findInstalled, readInstalled } from './installed.ts'
import { PACKAGE_NAME, type PackedVersion, packVersion } from './pack.ts'
import type { TarFile } from './read-tar.ts'
import { readSchemaDictionary } from './schema-dictionary.ts'

/** Modules that other tools generate for the lexicons of a package. */
const DICTIONARY = /(?:^|\/)lexicons\.(?:js|mjs|cjs|ts)$/

/**
 * Reads the lexicons of a package: the snapshot of one that lexgen generated, the documents in its folder `lexicons`, or those in the
 * module that another tool generated from them. npm is asked for a version that is not the one that is installed.
 */
export async function readPackage(spec: string, { cwd, expectedId }: Reading): Promise<ReadResult> {
  const found = await findFiles(spec.slice(NPM_SCHEME.length), cwd)
  if ('problem' in found) {
    const message = `expected a package at ${spec}, found that ${found.problem}`
    return { sources: [], diagnostics: [problem('LEX1023', { path: spec }, message)] }
  }
  const { files } = found
  const snapshot = files.filter(({ path }) => path === SNAPSHOT_NAME)
  const documents = files.filter(({ path }) => path.startsWith('lexicons/') && isLexiconFile(path))
  const result: ReadResult = { sources: [], diagnostics: [] }
  for (const { path, bytes } of snapshot.length > 0 ? snapshot : documents) {
    const text = stripByteOrderMark(bytes.toString('utf8'))
    const read = await readText({ path: `${spec}/${path}`, text, named: snapshot.length > 0, expectedId })
    appendAll(result.sources, read.sources)
    appendAll(result.diagnostics, read.diagnostics)
  }
  if (result.sources.length > 0 || hasErrors(result.diagnostics)) return result
  return readDictionary(spec, files)
}

async function findFiles(wanted: string, cwd: string): Promise<PackedVersion> {
  const at = wanted.indexOf('@', 1)
  const [name, version] = at < 0 ? [wanted, undefined] : [wanted.slice(0, at), wanted.slice(at + 1)]
  if (!PACKAGE_NAME.test(name)) return { problem: `${name} is no name of a package` }
  const installed = findInstalled(name, cwd)
  if (installed !== undefined && (version === undefined || version === installed.version))
    return { files: readInstalled(installed) }
  if (version === undefined) return { problem: `${name} is not installed; name a version, as in npm:${name}@latest` }
  return packVersion(name, version, cwd)
}

function readDictionary(spec: string, files: readonly TarFile[]): ReadResult {
  const modules = files.filter(({ path }) => DICTIONARY.test(path)).sort((a, b) => a.path.length - b.path.length)
  for (const { path, bytes } of modules) {
    const documents = readSchemaDictionary(bytes.toString('utf8'))
    if (documents === undefined || documents.length === 0) continue
    const sources = documents.map((value, i) => ({
      path: `${spec}/${path}[${i}]`,
      value,
      get text() {
        return JSON.stringify(value, null, 2)
      },
    }))
    return { sources, diagnostics: [] }
  }
  const message = `expected lexicons in ${spec}, found none`
  const hint = `looked for ${SNAPSHOT_NAME}, a folder lexicons, and a module lexicons.js with a schemaDict`
  return { sources: [], diagnostics: [problem('LEX1002', { path: spec }, message, { hint })] }
}
