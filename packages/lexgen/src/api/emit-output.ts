import { setImmediate } from 'node:timers/promises'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { problem } from '../diagnostics/problem.ts'
import type { EmittedFile, Emitter, PackageFacts } from '../emit/emitter.ts'
import { runEmitters } from '../emit/run-emitters.ts'
import { type ResolvedStyle, StyleError, UNSTYLED, resolveStyle } from '../layout/prettier-style.ts'
import type { Style } from '../layout/style.ts'
import type { OutputFile, OutputFolder } from '../output/files.ts'
import type { Manifest } from '../output/manifest.ts'
import { readTheirs, reportConflict } from '../output/read-theirs.ts'
import type { Staging } from '../output/staging.ts'
import type { LoadedProgram } from '../program/load-program.ts'
import type { NoteProgress } from '../text/progress.ts'
import type { ImportExtension } from '../typescript/specifiers.ts'
import type { SymbolTable } from '../typescript/symbols/symbol.ts'
import type { Options } from './options.ts'

/** What is emitted, and for where. */
export interface EmitOutputRequest {
  readonly emitters: readonly Emitter[]
  readonly folder: OutputFolder
  readonly loaded: LoadedProgram
  readonly symbols: SymbolTable
  readonly options: Options
  /** From `readOptionFiles`. */
  readonly texts: ReadonlyMap<string, string>
  readonly importExtension: ImportExtension
  readonly facts: PackageFacts
  /** What an earlier run says that it wrote. */
  readonly owned: Manifest['files']
  readonly staging: Staging | undefined
  readonly progress: NoteProgress | undefined
}

/** Every file, as it is to stand in the output folder; with a problem none counts. */
export interface Emitted {
  readonly files: readonly OutputFile[]
  readonly style: Style
  readonly problems: readonly Diagnostic[]
  readonly notes: readonly string[]
}

export const NOTHING_EMITTED: Emitted = { files: [], style: UNSTYLED.style, problems: [], notes: [] }

/** Emits in the style of the output folder; a prettier config that does not work is for its user to mend. */
export async function emitOutput(request: EmitOutputRequest): Promise<Emitted> {
  try {
    return await emitStyled(request, await resolveStyle(request.folder.absolute))
  } catch (error) {
    if (!(error instanceof StyleError)) throw error
    const message = `expected a prettier config that works for the output folder, found this: ${error.message}`
    return { ...NOTHING_EMITTED, problems: [problem('LEX4010', {}, message)] }
  }
}

async function emitStyled(
  {
    emitters,
    folder,
    loaded,
    symbols,
    options,
    texts,
    importExtension,
    facts,
    owned,
    staging,
    progress,
  }: EmitOutputRequest,
  { style, format }: ResolvedStyle,
): Promise<Emitted> {
  const { program, documents, externals } = loaded
  const notes: string[] = []
  const emitted = runEmitters(emitters, {
    program,
    documents,
    symbols,
    externals,
    options,
    texts,
    style,
    facts,
    note: (message) => notes.push(message),
    runtime: options.runtime,
    header: options.header,
    importExtension,
    sourceFolder: options.package === undefined ? '' : 'src/',
  })
  const files: OutputFile[] = []
  const problems: Diagnostic[] = []
  for (const each of emitted) {
    progress?.('generating', files.length)
    const file = each.merge === undefined ? await finishOwn(each, format) : mergeTheirs(each, each.merge, folder, owned)
    if ('problem' in file) {
      problems.push(file.problem)
      continue
    }
    const added = staging?.add(file)
    files.push(added?.file ?? file)
    // What is being written moves on only when this gives way.
    if (added?.isPending === true) await setImmediate()
  }
  return problems.length > 0 ? { ...NOTHING_EMITTED, problems } : { files, style, problems, notes }
}

/** A file of lexgen's alone, formatted by prettier itself where the config asks for what the renderer cannot express. */
async function finishOwn(file: EmittedFile, format: ResolvedStyle['format']): Promise<OutputFile> {
  return format !== undefined && file.path.endsWith('.ts') ? { ...file, text: await format(file.text) } : file
}

/** A file in which others write too. */
function mergeTheirs(
  { path, text }: EmittedFile,
  merge: NonNullable<EmittedFile['merge']>,
  folder: OutputFolder,
  owned: Manifest['files'],
): OutputFile | { readonly problem: Diagnostic } {
  const theirs = readTheirs(folder, path, owned)
  if ('problem' in theirs) return theirs
  const merged = merge(theirs.text)
  if (theirs.other !== undefined && merge(theirs.other) !== merged) return { problem: reportConflict(folder, path) }
  return { path, text: merged, own: text }
}
