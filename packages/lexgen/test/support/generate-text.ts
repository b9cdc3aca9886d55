import { DEFAULT_STYLE, type Style } from '../../src/layout/style.ts'
import { linkProgram } from '../../src/program/link-program.ts'
import type { LinkedProgram } from '../../src/program/program.ts'
import { chooseVersions } from '../../src/program/versions.ts'
import { gatherDocuments, loadSources } from '../../src/sources/load-documents.ts'
import type { StringFormats } from '../../src/typescript/lower-type.ts'
import { emitFiles } from './emit-files.ts'

/** The layout of this repository, so that expected files in it are formatted as everything else is. */
const STYLE: Style = { ...DEFAULT_STYLE, semi: false, singleQuote: true, printWidth: 120 }

export interface TextOptions {
  /** @default 'template' */
  readonly stringFormats?: StringFormats
  /** Name of the package that the output is to be. @default plain files */
  readonly package?: string
  /** Whether methods.json is written. @default false */
  readonly methods?: boolean
  /** Whether modules of validators are written. @default false */
  readonly validators?: boolean
  /** Whether modules of samples are written. @default false */
  readonly samples?: boolean
}

/** Documents as a linked program. @throws {Error} with every problem, when they have errors */
export function programOf(documents: readonly object[]): LinkedProgram {
  const all = loadSources(documents.map((document, i) => ({ path: `${i}.json`, text: JSON.stringify(document) })))
  const { loaded, remarks } = chooseVersions(all, 'error')
  const { units, diagnostics } = gatherDocuments(loaded)
  const linked = linkProgram(units)
  const errors = [...diagnostics, ...[...remarks.values()].flat(), ...linked.diagnostics].filter(
    ({ severity }) => severity === 'error',
  )
  if (errors.length > 0)
    throw new Error(errors.map(({ code, pointer, message }) => `${code} ${pointer}: ${message}`).join('\n'))
  return linked.program
}

/** The text of every generated file by its path, `client.ts`, `index.ts` and what a package needs included; nothing is written. */
export function generateText(documents: readonly object[], options: TextOptions = {}): ReadonlyMap<string, string> {
  const sourceFolder = options.package === undefined ? '' : 'src/'
  return emitFiles('generate', programOf(documents), options, { style: STYLE, sourceFolder })
}

/** The text of the module of one document. @throws {Error} where there is none */
export function moduleText(files: ReadonlyMap<string, string>, nsid: string): string {
  const text = files.get(`${nsid.replaceAll('.', '/')}.ts`)
  if (text === undefined) throw new Error(`No module was generated for ${nsid}`)
  return text
}
