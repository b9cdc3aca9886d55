import { resolve } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { hasErrors } from '../diagnostics/has-errors.ts'
import { problem } from '../diagnostics/problem.ts'
import type { EmittedFile } from '../emit/emitter.ts'
import { EMITTERS } from '../emit/emitters.ts'
import { claimSymbols, runEmitters } from '../emit/run-emitters.ts'
import type { LexiconDocument } from '../language/document.ts'
import { type ResolvedStyle, StyleError, UNSTYLED, resolveStyle } from '../layout/prettier-style.ts'
import type { Style } from '../layout/style.ts'
import { type Options, defaultOptions, listOptions } from './options.ts'
import { readExistingPackage, type PackageJson } from '../output/existing-package.ts'
import type { OutputFile, OutputFolder } from '../output/files.ts'
import { type Manifest, manifestOf } from '../output/manifest.ts'
import type { Staging } from '../output/staging.ts'
import { type LoadedProgram, loadProgram } from '../program/load-program.ts'
import type { LexiconSource, LexiconUnit } from '../sources/source.ts'
import type { Json } from '../text/json.ts'
import { sortedRecord } from '../text/order.ts'
import { showPath } from '../text/paths.ts'
import { childPointer } from '../text/pointer.ts'
import type { SymbolTable } from '../typescript/symbols/symbol.ts'
import { VERSION } from '../text/version.ts'

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

/** The output folder of a request. */
export function resolveFolder({ cwd, out }: Pick<BuildRequest, 'cwd' | 'out'>): OutputFolder {
  const from = resolve(cwd ?? process.cwd())
  const absolute = resolve(from, out)
  return { absolute, shown: showPath(absolute, from) }
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

/**
 * Loads the program and runs the emitters on it: the whole way from sources to files, in memory. With a staging, files that are new
 * start on their way to the disk as soon as they are made.
 */
export async function buildOutput(request: BuildRequest, staging?: Staging): Promise<Build> {
  const options: Options = { ...defaultOptions(), ...dropUndefined(request) }
  const cwd = resolve(request.cwd ?? process.cwd())
  const folder = resolveFolder(request)
  const { absolute } = folder
  const loaded = await loadProgram({
    ...options,
    cwd,
    sources: request.sources,
    stdin: request.stdin,
    out: absolute,
  })
  const { documents, sources } = loaded
  const diagnostics = [...loaded.diagnostics]
  const existing = options.package === undefined ? { value: undefined } : readExistingPackage(folder)
  if ('problem' in existing) diagnostics.push(existing.problem)

  const failed =
    hasErrors(diagnostics) || (options.strict && diagnostics.some(({ severity }) => severity === 'warning'))
  const theirs = 'value' in existing ? existing.value : undefined
  const symbols = claimSymbols(EMITTERS, loaded.program, options)
  const emitted = failed ? NOTHING_EMITTED : await emitStyled(absolute, loaded, symbols, options, theirs, staging)
  if (emitted.problem !== undefined) diagnostics.push(emitted.problem)
  if (!failed) diagnostics.push(...loaded.units.flatMap((unit) => reportRenamed(unit, symbols)))
  const { files, style } = emitted
  const manifest = manifestOf({ generator: VERSION, options: recordOptions(options), documents, files })
  return { folder, documents, sources, diagnostics, files, manifest, style }
}

interface Emitted {
  readonly files: OutputFile[]
  readonly style: Style
  readonly problem?: Diagnostic
}

const NOTHING_EMITTED: Emitted = { files: [], style: UNSTYLED.style }

/** Emits in the style of the output folder; a prettier config that does not work is for its user to mend. */
async function emitStyled(
  folder: string,
  loaded: LoadedProgram,
  symbols: SymbolTable,
  options: Options,
  theirs: PackageJson | undefined,
  staging: Staging | undefined,
): Promise<Emitted> {
  try {
    const resolved = await resolveStyle(folder)
    return { files: await emitFiles(loaded, symbols, options, theirs, resolved, staging), style: resolved.style }
  } catch (error) {
    if (!(error instanceof StyleError)) throw error
    const message = `expected a prettier config that works for the output folder, found this: ${error.message}`
    return { ...NOTHING_EMITTED, problem: problem('LEX4010', {}, message) }
  }
}

async function emitFiles(
  { program, documents, externals }: LoadedProgram,
  symbols: SymbolTable,
  options: Options,
  theirs: PackageJson | undefined,
  { style, format, formatMarkdown }: ResolvedStyle,
  staging: Staging | undefined,
): Promise<OutputFile[]> {
  const emitted = runEmitters(EMITTERS, {
    program,
    documents,
    symbols,
    externals,
    options,
    style,
    runtime: options.runtime,
    importExtension: options.importExt,
    sourceFolder: options.package === undefined ? '' : 'src/',
  })
  const finish = async ({ path, text, merge, isMadeOnce }: EmittedFile): Promise<OutputFile> => {
    if (isMadeOnce === true) return { path, text, isMadeOnce }
    if (merge !== undefined) return { path, text: merge(theirs), own: text }
    if (path.endsWith('.md')) return { path, text: await formatMarkdown(text) }
    return format !== undefined && path.endsWith('.ts') ? { path, text: await format(text) } : { path, text }
  }
  const files: OutputFile[] = []
  for (const each of emitted) {
    const file = await finish(each)
    files.push(file)
    // What is being written moves on only when this gives way.
    if (staging?.add(file) === true) await setImmediate()
  }
  return files
}

/** Names that depend on more than their own definition: what is added later may take them, and renaming a definition frees them. */
function reportRenamed({ document, source, originOf }: LexiconUnit, symbols: SymbolTable): Diagnostic[] {
  return symbols.renamedIn(document.id).map(({ def, name, instead }) => {
    const place = { path: source.path, lineOffset: source.lineOffset, nsid: document.id }
    const message = `expected ${instead} to be free for ${document.id}#${def}, found that another has it: it is called ${name}`
    return problem('LEX4012', { ...place, pointer: originOf(childPointer('/defs', def)) }, message)
  })
}

/**
 * The options that the output depends on, for the manifest. A switch that is off by default is recorded only when it is on, so that a
 * new one makes no older output stale.
 */
function recordOptions(options: Options): Record<string, Json> {
  const entries = listOptions().flatMap(({ name, spec }): [string, Json][] => {
    const value = options[name]
    const isOff = spec.default === false && value === false
    return spec.shapesOutput === true && value !== undefined && !isOff ? [[name, value]] : []
  })
  return sortedRecord(entries)
}

function dropUndefined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T
}
