import { resolve } from 'node:path'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { hasErrors } from '../diagnostics/has-errors.ts'
import { problem } from '../diagnostics/problem.ts'
import type { LexiconDocument } from '../language/document.ts'
import { gatherDocuments, loadSources } from '../sources/load-documents.ts'
import { readSources } from '../sources/read-sources.ts'
import type { LexiconSource, LexiconUnit } from '../sources/source.ts'
import { checkFileNames } from './check-file-names.ts'
import { type LinkResult, linkProgram } from './link-program.ts'
import type { LinkedProgram } from './program.ts'
import { type Externals, readExternals } from './read-external.ts'
import { matcher, selectDocuments } from './select-documents.ts'
import { setAside } from './set-aside.ts'
import { giveWay, isSnapshotIn } from './snapshots.ts'
import { type OnConflict, chooseVersions, isSameDocument } from './versions.ts'

/** Which lexicons to load. */
export interface ProgramRequest {
  /** Directories, files, globs, `module:<specifier>#<export>`, and `-` for standard input. */
  readonly sources: readonly string[]
  /** Directory that relative paths start from, absolute. */
  readonly cwd: string
  /** Reads all of standard input. */
  readonly stdin?: (() => Promise<string>) | undefined
  /** NSID globs of the documents to take and to leave out. */
  readonly include?: readonly string[] | undefined
  readonly exclude?: readonly string[] | undefined
  /** `today` refuses documents of earlier eras. @default 'any' */
  readonly era?: 'any' | 'today' | undefined
  /** NSID of a bare definition. */
  readonly id?: string | undefined
  /** Generated packages whose documents are taken from them. @default none */
  readonly external?: readonly string[] | undefined
  /** Which of different documents with one id counts. @default 'error', which lets none */
  readonly onConflict?: OnConflict | undefined
  /** Folder of the generated code, absolute: what lexgen made there is no source. @default none */
  readonly out?: string | undefined
}

/** A program, where its documents come from, and everything that is to be said about them. */
export interface LoadedProgram {
  /** The documents that were picked, with everything that they refer to, those of other packages included. */
  readonly program: LinkedProgram
  /** All that was read, picked or not. */
  readonly everything: LinkedProgram
  /** The picked documents that no other package provides. */
  readonly units: readonly LexiconUnit[]
  readonly documents: readonly LexiconDocument[]
  /** Import specifiers of the documents that other packages provide, by NSID. */
  readonly externals: ReadonlyMap<string, string>
  readonly sources: readonly LexiconSource[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Reads sources, brings every document to today's language, checks it, links all of them and picks those that are asked for. The one
 * front half that generating, checking, linting and comparing start with.
 */
export async function loadProgram(request: ProgramRequest): Promise<LoadedProgram> {
  const { cwd, include, exclude } = request
  const read = await readSources(request.sources, {
    cwd,
    ...(request.stdin && { stdin: request.stdin }),
    ...(request.id !== undefined && { expectedId: request.id }),
  })
  const sources = read.sources.filter(({ path }) => !isSnapshotIn(request.out, resolve(cwd, path)))
  const isExcluded = matcher(exclude ?? [])
  const all = giveWay(loadSources(sources, request.era === undefined ? {} : { era: request.era }), cwd)
  const external = readExternals(request.external ?? [], cwd)
  const isProvided = ({ document }: LexiconUnit): boolean => external.specifiers.has(document.id)
  const versions = chooseVersions(
    setAside(all, ({ id }) => id !== undefined && isExcluded(id)),
    request.onConflict ?? 'error',
  )
  const loaded = gatherDocuments(versions.loaded)
  const units = [...external.units, ...loaded.units.filter((unit) => !isProvided(unit))]
  const partial = loaded.partial.filter((unit) => !isProvided(unit))
  const link = (all: readonly LexiconUnit[]): LinkResult =>
    linkProgram(all, { partial, isExternal: (nsid) => loaded.unreadable.has(nsid) || known.has(nsid) })
  // What documents with errors refer to exists also where the globs leave it out.
  const known = new Set<string>()
  const everything = link(units)
  for (const { id } of everything.program.documents) known.add(id)
  const selected = selectDocuments(everything.program, { include, exclude })
  const linked = selected.units === everything.program.units ? everything : link(selected.units)
  const picked = linked.program.units.filter((unit) => !isProvided(unit))
  const ids = new Set(picked.map(({ document }) => document.id))
  const isUnused = (id: string | undefined): boolean => id !== undefined && !ids.has(id) && known.has(id)
  const diagnostics = [
    ...read.diagnostics,
    // Of sound documents that are no part of the output nothing is said.
    ...versions.loaded.flatMap((each) => (isUnused(each.id) && !hasErrors(each.diagnostics) ? [] : each.diagnostics)),
    ...[...versions.remarks].flatMap(([id, remarks]) => (isUnused(id) ? [] : remarks)),
    ...external.diagnostics,
    ...compareProvided(external, loaded.units),
    // Without a package that was named, references into it are no mistakes of the documents.
    ...(hasErrors(external.diagnostics) ? [] : linked.diagnostics),
    ...selected.diagnostics,
    ...checkFileNames(picked),
  ]
  if (picked.length === 0 && !hasErrors(diagnostics)) diagnostics.push(reportNoLexicon(request.sources))
  return {
    program: linked.program,
    everything: everything.program,
    units: picked,
    documents: picked.map(({ document }) => document),
    externals: external.specifiers,
    sources,
    diagnostics,
  }
}

function reportNoLexicon(sources: readonly string[]): Diagnostic {
  const message = `expected at least one lexicon, found none in ${sources.join(', ')}`
  return problem('LEX4002', {}, message, { hint: 'check the paths, --include and --exclude' })
}

/** Documents among the sources that are not what an external package has under the same id. */
function compareProvided(external: Externals, units: readonly LexiconUnit[]): Diagnostic[] {
  if (external.units.length === 0) return []
  const provided = new Map(external.units.map(({ document }) => [document.id, document]))
  return units.flatMap(({ document, source }) => {
    const theirs = provided.get(document.id)
    if (theirs === undefined || isSameDocument(theirs, document)) return []
    const from = external.specifiers.get(document.id) ?? document.id
    const message = `expected ${document.id} as ${from} has it, found another version`
    return [
      problem('LEX4011', { path: source.path, nsid: document.id }, message, {
        hint: 'what the package has counts; update it, or generate without it',
      }),
    ]
  })
}
