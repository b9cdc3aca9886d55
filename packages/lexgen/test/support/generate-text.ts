import { loadDocuments } from '../../src/sources/load-documents.ts'
import { linkProgram } from '../../src/program/link-program.ts'
import type { Module } from '../../src/typescript/ir.ts'
import { lowerProgram } from '../../src/emit/types/lower-program.ts'
import type { StringFormats } from '../../src/typescript/lower-type.ts'
import { renderFiles } from '../../src/emit/run-emitters.ts'
import { DEFAULT_STYLE, type Style } from '../../src/layout/style.ts'

/** The layout of this repository, so that expected files in it are formatted as everything else is. */
const STYLE: Style = { ...DEFAULT_STYLE, semi: false, singleQuote: true, printWidth: 120 }

export interface TextOptions {
  /** @default 'template' */
  readonly stringFormats?: StringFormats
  /** Name of the package that the output is to be; its snapshot of the lexicons is left empty. @default plain files */
  readonly package?: string
}

/** The modules that documents are lowered to. @throws {Error} with every problem, when the documents have errors */
export function lower(documents: readonly object[], options: TextOptions = {}): Module[] {
  const { units, diagnostics } = loadDocuments(
    documents.map((document, index) => ({ path: `${index}.json`, text: JSON.stringify(document) })),
  )
  const linked = linkProgram(units)
  const errors = [...diagnostics, ...linked.diagnostics].filter(({ severity }) => severity === 'error')
  if (errors.length > 0)
    throw new Error(errors.map(({ code, pointer, message }) => `${code} ${pointer}: ${message}`).join('\n'))
  return lowerProgram(linked.program, { isExternal: () => false, stringFormats: options.stringFormats ?? 'template' })
}

/** The text of every generated file by its path, `client.ts`, `index.ts` and what a package needs included; nothing is written. */
export function generateText(documents: readonly object[], options: TextOptions = {}): ReadonlyMap<string, string> {
  const files = renderFiles(lower(documents, options), {
    style: STYLE,
    runtime: '@lexgen/xrpc',
    importExtension: 'js',
    externals: new Map(),
    client: true,
    package:
      options.package === undefined
        ? undefined
        : { name: options.package, runtimeRange: '^1.0.0', existing: undefined, externals: [], snapshot: '' },
  })
  return new Map(files.map(({ path, text }) => [path, text]))
}

/** The text of the module of one document. @throws {Error} where there is none */
export function moduleText(files: ReadonlyMap<string, string>, nsid: string): string {
  const text = files.get(`${nsid.replaceAll('.', '/')}.ts`)
  if (text === undefined) throw new Error(`No module was generated for ${nsid}`)
  return text
}
