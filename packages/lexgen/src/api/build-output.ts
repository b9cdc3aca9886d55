import { resolve } from 'node:path'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { isRefused } from '../diagnostics/has-errors.ts'
import { problem } from '../diagnostics/problem.ts'
import { NO_FACTS } from '../emit/emitter.ts'
import { claimantsOf, emittersOf } from '../emit/emitters.ts'
import { claimSymbols } from '../emit/run-emitters.ts'
import type { LexiconDocument } from '../language/document.ts'
import type { Style } from '../layout/style.ts'
import { NOTHING_EMITTED, emitOutput } from './emit-output.ts'
import { NO_IMPORTS, settleImportExtension } from './import-extension.ts'
import { type Options, defaultOptions, pickOptions } from './options.ts'
import { readOptionFiles } from './read-option-files.ts'
import { listAdoptedOptions, readRecordedOptions, recordOptions } from './recorded-options.ts'
import type { OutputFile, OutputFolder } from '../output/files.ts'
import { type Manifest, manifestOf, readManifest } from '../output/manifest.ts'
import type { Staging } from '../output/staging.ts'
import { readSurroundings } from '../output/surroundings.ts'
import { loadProgram } from '../program/load-program.ts'
import type { MissingDocuments } from '../program/missing-documents.ts'
import type { LexiconSource, LexiconUnit } from '../sources/source.ts'
import { isSystemError } from '../text/errors.ts'
import type { NoteProgress } from '../text/progress.ts'
import { showPath } from '../text/paths.ts'
import { childPointer } from '../text/pointer.ts'
import { reportOtherCommand } from './report-other-command.ts'
import type { SymbolTable } from '../typescript/symbols/symbol.ts'
import { VERSION } from '../text/version.ts'
import { appendAll } from '../text/lists.ts'
import type { MakingCommand } from '../text/making-commands.ts'

/** What generation starts from. Options that are left out have the defaults of the option table. */
export interface BuildRequest extends Partial<Options> {
  /**
   * Directories, files, globs, `module:<specifier>#<export>`, `npm:<package>@<version>`, `sdk:<dir>` of a generated package,
   * `git:<ref>:<path>`, and `-` for standard input.
   */
  readonly sources: readonly string[]
  /** Folder for the generated code, absolute or relative to `cwd`. */
  readonly out: string
  /** Directory that relative paths start from. @default the process's working directory */
  readonly cwd?: string
  /** Reads all of standard input. */
  readonly stdin?: () => Promise<string>
  /** Hears how far the run has come. @default nobody does */
  readonly progress?: NoteProgress | undefined
}

/** The output folder of a request. */
export function resolveFolder({ cwd, out }: Pick<BuildRequest, 'cwd' | 'out'>): OutputFolder {
  const from = resolve(cwd ?? process.cwd())
  const absolute = resolve(from, out)
  return { absolute, shown: showPath(absolute, from) }
}

/** How output is built. */
interface BuildHow {
  /** Takes files that are new on their way to the disk as soon as they are made. @default nothing is written */
  readonly staging?: Staging | undefined
  /** False for a comparison, which asks for nothing that depends on where it runs, and takes options that are not given from the manifest. */
  readonly isToBeWritten: boolean
  /** The command that makes the output. @default what the manifest in the folder says, else 'generate' */
  readonly command?: MakingCommand | undefined
}

/** Everything generation has to say and to write; nothing is written yet. */
export interface Build {
  readonly folder: OutputFolder
  readonly command: MakingCommand
  readonly documents: readonly LexiconDocument[]
  readonly sources: readonly LexiconSource[]
  readonly diagnostics: readonly Diagnostic[]
  /** Empty where a diagnostic is an error. */
  readonly files: readonly OutputFile[]
  readonly manifest: Manifest
  readonly style: Style
  /** What whoever runs this should know, a line each, although nothing is wrong. */
  readonly notes: readonly string[]
  /** Options that an earlier run had and that nobody gave otherwise; without them the output would become another. */
  readonly adopted: Partial<Options>
  /** What references lack, if anything. */
  readonly missing: MissingDocuments | undefined
}

/**
 * Loads the program and runs the emitters of a command on it: the whole way from sources to files, in memory. Options that the command
 * does not have count for nothing.
 */
export async function buildOutput(request: BuildRequest, how: BuildHow): Promise<Build> {
  const { staging, isToBeWritten } = how
  const cwd = resolve(request.cwd ?? process.cwd())
  const folder = resolveFolder(request)
  const { absolute } = folder
  const previous = readPrevious(absolute)
  const command = how.command ?? previous?.command ?? 'generate'
  const emitters = emittersOf(command)
  const { importExt, ...given } = pickOptions(dropUndefined(request), command)
  const { importExt: known, ...recorded } = pickOptions(readRecordedOptions(previous, cwd, folder), command)
  const adopted = isToBeWritten ? {} : listAdoptedOptions(recorded, given)
  const wished = { ...defaultOptions(), ...adopted, ...given }
  const place = { folder: absolute, isPackage: wished.package !== undefined, cwd, isVerbose: wished.verbose }
  const ending =
    command === 'generate' ? await settleImportExtension(importExt, known, isToBeWritten, place) : NO_IMPORTS
  const options: Options = { ...wished, importExt: ending.extension }
  const loaded = await loadProgram({
    ...options,
    cwd,
    sources: request.sources,
    stdin: request.stdin,
    progress: request.progress,
    out: absolute,
  })
  const { documents, sources } = loaded
  const named = readOptionFiles(options, command, cwd)
  const diagnostics = [...reportOtherCommand(previous, command, folder), ...named.problems, ...loaded.diagnostics]
  const failed = isRefused(diagnostics, options.strict)
  const symbols = claimSymbols(claimantsOf(command), loaded.program, options)
  const owned = previous?.files ?? {}
  const facts = isToBeWritten && options.package !== undefined ? readSurroundings(absolute) : NO_FACTS
  const emitted = failed
    ? NOTHING_EMITTED
    : await emitOutput({
        emitters,
        folder,
        loaded,
        symbols,
        options,
        texts: named.texts,
        importExtension: ending.extension,
        facts,
        owned,
        staging,
        progress: request.progress,
      })
  appendAll(diagnostics, emitted.problems)
  if (!failed) for (const unit of loaded.units) appendAll(diagnostics, reportRenamed(unit, symbols))
  const { files, style } = emitted
  const notes = [...ending.notes, ...emitted.notes]
  const manifest = manifestOf({
    generator: VERSION,
    command,
    options: recordOptions(options, command, cwd, folder),
    documents,
    files,
  })
  return {
    folder,
    command,
    documents,
    sources,
    diagnostics,
    files,
    manifest,
    style,
    notes,
    adopted: { ...adopted, ...ending.adopted },
    missing: loaded.missing,
  }
}

/** The manifest of an earlier run; what cannot be read of it is reported by the plan. */
function readPrevious(folder: string): Manifest | undefined {
  try {
    return readManifest(folder).manifest
  } catch (error) {
    if (!isSystemError(error)) throw error
    return undefined
  }
}

/** Names that depend on more than their own definition: what is added later may take them, and renaming a definition frees them. */
function reportRenamed({ document, source, originOf }: LexiconUnit, symbols: SymbolTable): Diagnostic[] {
  return symbols.renamedIn(document.id).map(({ def, name, instead }) => {
    const place = { path: source.path, lineOffset: source.lineOffset, nsid: document.id }
    const message = `expected ${instead} to be free for ${document.id}#${def}, found that another has it: it is called ${name}`
    return problem('LEX4012', { ...place, pointer: originOf(childPointer('/defs', def)) }, message)
  })
}

function dropUndefined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T
}
