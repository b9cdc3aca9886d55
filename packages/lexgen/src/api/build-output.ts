import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { problem } from '../diagnostics/problem.ts'
import type { LexiconDocument } from '../language/document.ts'
import { showPath } from '../text/paths.ts'
import { loadDocuments } from '../sources/load-documents.ts'
import { readSources } from '../sources/read-sources.ts'
import { type Externals, readExternals } from '../program/read-external.ts'
import type { LexiconSource, LexiconUnit } from '../sources/source.ts'
import { type LinkResult, linkProgram } from '../program/link-program.ts'
import type { LinkedProgram } from '../program/program.ts'
import { selectDocuments } from '../program/select-documents.ts'
import { type Json, canonicalJson } from '../text/json.ts'
import { lowerProgram } from '../emit/types/lower-program.ts'
import { type Options, defaultOptions } from '../options/options.ts'
import { readExistingPackage, type PackageJson } from '../output/existing-package.ts'
import type { OutputFile, OutputFolder } from '../output/files.ts'
import { MANIFEST_NAME, SNAPSHOT_NAME } from '../text/generated-files.ts'
import { type Manifest, manifestOf } from '../output/manifest.ts'
import { type ResolvedStyle, StyleError, UNSTYLED, resolveStyle } from '../layout/prettier-style.ts'
import { type RenderFilesOptions, renderFiles } from '../emit/run-emitters.ts'
import type { Style } from '../layout/style.ts'
import { VERSION } from '../version.ts'
import { hasErrors } from '../diagnostics/has-errors.ts'

/** What generation starts from. Options that are left out have the defaults of the option table. */
export interface BuildRequest extends Partial<Options> {
  /** Directories, files, globs, `module:<specifier>#<export>`, `sdk:<dir>` of a generated package, and `-` for standard input. */
  readonly sources: readonly string[]
  /** Folder for the generated code, absolute or relative to `cwd`. */
  readonly out: string
  /** Directory that relative paths start from. @default the process's working directory */
  readonly cwd?: string
  /** Reads all of standard input. */
  readonly stdin?: () => Promise<string>
}

/** Everything generation has to say and to write; nothing is written yet. */
export interface Build {
  readonly folder: OutputFolder
  readonly documents: readonly LexiconDocument[]
  readonly sources: readonly LexiconSource[]
  readonly diagnostics: readonly Diagnostic[]
  /** Empty where a diagnostic is an error. */
  readonly files: readonly OutputFile[]
  readonly manifest: Manifest
  readonly style: Style
}

/** Reads, validates, links, lowers and renders: the whole way from sources to files, in memory. */
export async function buildOutput(request: BuildRequest): Promise<Build> {
  const options: Options = { ...defaultOptions(), ...defined(request) }
  const cwd = resolve(request.cwd ?? process.cwd())
  const absolute = resolve(cwd, request.out)
  const folder: OutputFolder = { absolute, shown: showPath(absolute, cwd) }
  const read = await readSources(request.sources, {
    cwd,
    ...(request.stdin && { stdin: request.stdin }),
    ...(options.id !== undefined && { expectedId: options.id }),
  })
  const sources = read.sources.filter(({ path }) => !isOwnSnapshot(resolve(cwd, path), absolute))
  const loaded = loadDocuments(sources, { era: options.era })
  const external = readExternals(options.external ?? [], cwd)
  const own = loaded.units.filter(({ document }) => !external.specifiers.has(document.id))
  const units = [...external.units, ...own]
  const partial = loaded.partial.filter(({ document }) => !external.specifiers.has(document.id))
  const link = (all: readonly LexiconUnit[]): LinkResult =>
    linkProgram(all, { partial, isExternal: (nsid) => loaded.unreadable.has(nsid) || known.has(nsid) })
  // What documents with errors refer to exists also where the globs leave it out.
  const known = new Set<string>()
  const everything = link(units)
  for (const { id } of everything.program.documents) known.add(id)
  const selected = selectDocuments(everything.program, options)
  const linked = selected.units === everything.program.units ? everything : link(selected.units)
  const diagnostics = [
    ...read.diagnostics,
    ...loaded.diagnostics,
    ...external.diagnostics,
    ...differing(external, loaded.units),
    // Without a package that was named, references into it are no mistakes of the documents.
    ...(hasErrors(external.diagnostics) ? [] : linked.diagnostics),
    ...selected.diagnostics,
  ]
  const documents = linked.program.documents.filter(({ id }) => !external.specifiers.has(id))
  if (documents.length === 0 && !hasErrors(diagnostics)) diagnostics.push(nothing(request.sources))
  const existing = options.package === undefined ? { value: undefined } : readExistingPackage(folder)
  if ('problem' in existing) diagnostics.push(existing.problem)

  const failed =
    hasErrors(diagnostics) || (options.strict && diagnostics.some(({ severity }) => severity === 'warning'))
  const owned = 'value' in existing ? existing.value : undefined
  const render = (style: ResolvedStyle): Promise<OutputFile[]> =>
    renderAll(linked.program, documents, external.specifiers, options, owned, style)
  const rendered = failed ? UNRENDERED : await renderStyled(absolute, render)
  if (rendered.problem !== undefined) diagnostics.push(rendered.problem)
  const { files, style } = rendered
  const manifest = manifestOf({ generator: VERSION, options: recordedOptions(options), documents, files })
  return { folder, documents, sources, diagnostics, files, manifest, style }
}

interface Rendered {
  readonly files: OutputFile[]
  readonly style: Style
  readonly problem?: Diagnostic
}

const UNRENDERED: Rendered = { files: [], style: UNSTYLED.style }

/** Renders in the style of the output folder; a prettier config that does not work is for its user to mend. */
async function renderStyled(
  folder: string,
  render: (style: ResolvedStyle) => Promise<OutputFile[]>,
): Promise<Rendered> {
  try {
    const resolved = await resolveStyle(folder)
    return { files: await render(resolved), style: resolved.style }
  } catch (error) {
    if (!(error instanceof StyleError)) throw error
    const message = `expected a prettier config that works for the output folder, found this: ${error.message}`
    return { ...UNRENDERED, problem: problem('LEX4010', {}, message) }
  }
}

/** Documents among the sources that are not what an external package has under the same id. */
function differing(external: Externals, units: readonly LexiconUnit[]): Diagnostic[] {
  if (external.units.length === 0) return []
  const provided = new Map(external.units.map(({ document }) => [document.id, document]))
  return units.flatMap(({ document, source }) => {
    const theirs = provided.get(document.id)
    if (theirs === undefined || canonicalJson(theirs) === canonicalJson(document)) return []
    const from = external.specifiers.get(document.id) ?? document.id
    const message = `expected ${document.id} as ${from} has it, found another version`
    return [
      problem('LEX4011', { path: source.path, nsid: document.id }, message, {
        hint: 'what the package has counts; update it, or generate without it',
      }),
    ]
  })
}

/** Whether a file is the snapshot of the lexicons in the output: where sources and output overlap, it is no source. */
function isOwnSnapshot(path: string, folder: string): boolean {
  return path === join(folder, SNAPSHOT_NAME) && existsSync(join(folder, MANIFEST_NAME))
}

async function renderAll(
  program: LinkedProgram,
  documents: readonly LexiconDocument[],
  externals: ReadonlyMap<string, string>,
  options: Options,
  existing: PackageJson | undefined,
  { style, format, formatMarkdown }: ResolvedStyle,
): Promise<OutputFile[]> {
  const modules = lowerProgram(program, {
    stringFormats: options.stringFormats,
    isExternal: (nsid) => externals.has(nsid),
  })
  const files = renderFiles(modules, {
    style,
    runtime: options.runtime,
    importExtension: options.importExt,
    externals,
    client: options.client,
    package:
      options.package === undefined
        ? undefined
        : packageOf(options.package, options.external ?? [], documents, existing),
  })
  return Promise.all(
    files.map(async (file) => {
      if (file.path.endsWith('.md')) return { ...file, text: await formatMarkdown(file.text) }
      return format && file.path.endsWith('.ts') ? { ...file, text: await format(file.text) } : file
    }),
  )
}

function packageOf(
  name: string,
  externals: readonly string[],
  documents: readonly LexiconDocument[],
  existing: PackageJson | undefined,
): RenderFilesOptions['package'] {
  const snapshot = `[\n${documents.map(canonicalJson).join(',\n')}\n]\n`
  return { name, runtimeRange: `^${VERSION}`, existing, externals, snapshot }
}

/** The options that the output depends on, for the manifest. */
function recordedOptions(options: Options): Record<string, Json> {
  const { importExt, stringFormats, runtime, package: name, client, include, exclude, external } = options
  const all = { client, exclude, external, importExt, include, package: name, runtime, stringFormats }
  return Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, string | boolean | string[]] => entry[1] !== undefined),
  )
}

function nothing(sources: readonly string[]): Diagnostic {
  const message = `expected at least one lexicon, found none in ${sources.join(', ')}`
  return problem('LEX4002', {}, message, { hint: 'check the paths, --include and --exclude' })
}

function defined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T
}
