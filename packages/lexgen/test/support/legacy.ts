import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { runInNewContext } from 'node:vm'

/** The releases of `@atproto/api` whose documents speak the first dialects, oldest first. */
export const LEGACY_VERSIONS = ['0.0.3', '0.0.8', '0.1.0', '0.1.3'] as const

export type LegacyVersion = (typeof LEGACY_VERSIONS)[number]

/** A document of some era, as it was published. */
export interface RawLexicon {
  readonly lexicon: 1
  readonly id: string
  readonly [key: string]: unknown
}

/** The documents of one legacy release, evaluated by itself, without anything in reach. */
export function legacyLexicons(version: LegacyVersion): RawLexicon[] {
  const dictionary: unknown = JSON.parse(runInNewContext(`JSON.stringify(${legacyDictionary(version)})`) as string)
  return Object.values(dictionary as Record<string, RawLexicon>)
}

/** The object literal that holds them: it stands in the TypeScript source after `schemaDict =`. */
export function legacyDictionary(version: LegacyVersion): string {
  const require = createRequire(import.meta.url)
  const folder = dirname(require.resolve(`atproto-api-${version}/package.json`))
  const source = readFileSync(join(folder, 'src/client/lexicons.ts'), 'utf8')
  const start = source.indexOf('{', source.indexOf('schemaDict ='))
  const end = source.indexOf('\n}', start)
  if (start < 0 || end < 0) throw new Error(`No schemaDict in atproto-api-${version}`)
  return source.slice(start, end + 2)
}
