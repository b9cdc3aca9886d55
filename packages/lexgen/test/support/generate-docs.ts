import { type Options, defaultOptions } from '../../src/api/options.ts'
import { NO_FACTS } from '../../src/emit/emitter.ts'
import { claimantsOf, emittersOf } from '../../src/emit/emitters.ts'
import { claimSymbols, runEmitters } from '../../src/emit/run-emitters.ts'
import { DEFAULT_STYLE } from '../../src/layout/style.ts'
import { programOf } from './generate-text.ts'

/** The text of every file of documentation by its path; nothing is written. */
export function generateDocs(
  documents: readonly object[],
  options: Partial<Options> = {},
): ReadonlyMap<string, string> {
  const program = programOf(documents)
  const all = { ...defaultOptions(), ...options }
  const files = runEmitters(emittersOf('docs'), {
    program,
    documents: program.documents,
    symbols: claimSymbols(claimantsOf('docs'), program, all),
    options: all,
    texts: new Map(),
    style: DEFAULT_STYLE,
    runtime: '@lexgen/xrpc',
    importExtension: 'none',
    externals: new Map(),
    facts: NO_FACTS,
    note: () => undefined,
    sourceFolder: '',
  })
  return new Map([...files].map(({ path, text }) => [path, text]))
}

/** The page of an NSID among these files. @throws {Error} where there is none */
export function pageText(files: ReadonlyMap<string, string>, nsid: string): string {
  const text = files.get(`${nsid.replaceAll('.', '/')}/index.html`)
  if (text === undefined) throw new Error(`No page was made for ${nsid}`)
  return text
}
