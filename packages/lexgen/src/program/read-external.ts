import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { problem } from '../diagnostics/problem.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { LexiconDocument } from '../language/document.ts'
import type { LexiconUnit } from '../sources/source.ts'
import { describeError } from '../text/errors.ts'
import { firstLine } from '../text/lines.ts'
import { SNAPSHOT_NAME } from '../text/generated-files.ts'

/** Documents that other generated packages provide, and where their modules are imported from. */
export interface Externals {
  readonly units: readonly LexiconUnit[]
  /** Import specifier by NSID, such as `@example/sdk/com/atproto/repo/strongRef`. */
  readonly specifiers: ReadonlyMap<string, string>
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads the lexicon snapshots of generated packages, resolved as Node would from `cwd`. The first package that provides a document wins. */
export function readExternals(packages: readonly string[], cwd: string): Externals {
  const units: LexiconUnit[] = []
  const specifiers = new Map<string, string>()
  const diagnostics: Diagnostic[] = []
  for (const name of packages) {
    const found = readPackage(name, cwd)
    if ('reason' in found) {
      const message = `expected ${name} to be a package that lexgen generated, found that ${found.reason}`
      diagnostics.push(
        problem('LEX4008', { path: name }, message, { hint: `install ${name}, or generate it with --package` }),
      )
      continue
    }
    for (const document of found.documents) {
      if (specifiers.has(document.id)) continue
      specifiers.set(document.id, `${found.name}/${document.id.replaceAll('.', '/')}`)
      units.push({
        document,
        source: { path: `${name}/${document.id}`, text: '', value: document },
        originOf: (pointer) => pointer,
      })
    }
  }
  return { units, specifiers, diagnostics }
}

/** What a package provides, and its own name: it may have been given as a path. */
function readPackage(
  name: string,
  cwd: string,
): { name: string; documents: readonly LexiconDocument[] } | { reason: string } {
  let manifest: string
  try {
    manifest = createRequire(join(cwd, 'noop.js')).resolve(`${name}/package.json`)
  } catch (error) {
    return { reason: `it cannot be resolved (${firstLine(describeError(error))})` }
  }
  try {
    const { lexgen, name: own }: { lexgen?: unknown; name?: unknown } = JSON.parse(readFileSync(manifest, 'utf8'))
    if (lexgen === undefined) return { reason: 'its package.json has no "lexgen" field' }
    const documents: unknown = JSON.parse(readFileSync(join(dirname(manifest), SNAPSHOT_NAME), 'utf8'))
    if (!Array.isArray(documents)) return { reason: 'its lexicons.json is no list of documents' }
    // The snapshot was validated when lexgen wrote it.
    return { name: typeof own === 'string' ? own : name, documents: documents as readonly LexiconDocument[] }
  } catch (error) {
    return { reason: firstLine(describeError(error)) }
  }
}
