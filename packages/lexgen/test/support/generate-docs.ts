import type { Options } from '../../src/api/options.ts'
import { emitFiles } from './emit-files.ts'
import { programOf } from './generate-text.ts'

/** The text of every file of documentation by its path; nothing is written. */
export function generateDocs(
  documents: readonly object[],
  options: Partial<Options> = {},
): ReadonlyMap<string, string> {
  return emitFiles('docs', programOf(documents), options, { importExtension: 'none' })
}

/** The page of an NSID among these files. @throws {Error} where there is none */
export function pageText(files: ReadonlyMap<string, string>, nsid: string): string {
  const text = files.get(`${nsid.replaceAll('.', '/')}/index.html`)
  if (text === undefined) throw new Error(`No page was made for ${nsid}`)
  return text
}
