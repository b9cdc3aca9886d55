import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { hasErrors } from '../diagnostics/has-errors.ts'
import { problem } from '../diagnostics/problem.ts'
import type { LexiconDocument } from '../language/document.ts'
import { gatherDocuments } from '../sources/load-documents.ts'
import type { LexiconSource, LexiconUnit } from '../sources/source.ts'
import { checkFileNames } from './check-file-names.ts'
import { gatherSources } from './gather-sources.ts'
import { type LinkResult, linkProgram } from './link-program.ts'
import { compilePatterns } from './match-documents.ts'
import { gatherMissing, type MissingDocuments } from './missing-documents.ts'
import type { LinkedProgram } from './program.ts'
import { type Externals, readExternals } from './read-external.ts'
import { isPicked, selectDocuments } from './select-documents.ts'
import { skipHanging } from './skip-invalid.ts'
import type { ProgramRequest } from './program-request.ts'
import { isSameDocument } from './versions.ts'

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
  /** Ids of documents that `--skip-invalid` left out. */
  readonly leftOut: ReadonlySet<string>
  /** What references lack, if anything. */
  readonly missing: MissingDocuments | undefined
}

/**
 * Reads sources, brings every document to today's language, checks it, links all of them and picks those that are asked for. The one
 * front half that generating, checking, linting and comparing start with.
 */
export async function loadProgram(request: ProgramRequest): Promise<LoadedProgram> {
  const { cwd } = request
  const isIncluded = request.include && (await compilePatterns(request.include, cwd))
  const isExcluded = request.exclude && (await compilePatterns(request.exclude, cwd))
  const selection = { isIncluded, isExcluded }
  const found = await gatherSources(request, isExcluded)
  request.progress?.('linking')
  const loaded = gatherDocuments(found.loaded)
  const external = readExternals(request.external ?? [], cwd)
  const isProvided = ({ document }: LexiconUnit): boolean => external.specifiers.has(document.id)
  const all = [...external.units, ...loaded.units.filter((unit) => !isProvided(unit))]
  const partial = loaded.partial.filter((unit) => !isProvided(unit))
  const link = (units: readonly LexiconUnit[]): LinkResult =>
    linkProgram(units, {
      partial,
      isExternal: (nsid) => request.mayLack === true || loaded.unreadable.has(nsid) || known.has(nsid),
      leftOut: found.leftOut,
    })
  // What documents with errors refer to exists also where the globs leave it out.
  const known = new Set<string>()
  const whole = link(all)
  // Without a package that was named, it cannot be told what is wrong.
  const skipped =
    request.skipInvalid === true && !hasErrors(external.diagnostics)
      ? skipHanging(all, whole, {
          isOurs: (unit) => !isProvided(unit),
          isNamed: (unit) => isPicked(unit, selection),
          mayLack: request.mayLack === true,
        })
      : { kept: all, warnings: [] }
  const everything = skipped.kept === all ? whole : link(skipped.kept)
  for (const { id } of everything.program.documents) known.add(id)
  const selected = selectDocuments(everything.program, selection)
  const linked = selected.units === everything.program.units ? everything : link(selected.units)
  const picked = linked.program.units.filter((unit) => !isProvided(unit))
  const ids = new Set(picked.map(({ document }) => document.id))
  const isUnused = (id: string | undefined): boolean => id !== undefined && !ids.has(id) && known.has(id)
  // What is odd about a document of another package, but no error, is for others to mend.
  const isOursToMend = ({ severity, nsid }: Diagnostic): boolean =>
    severity === 'error' || nsid === undefined || !external.specifiers.has(nsid)
  const diagnostics = [
    ...found.diagnostics,
    ...skipped.warnings,
    // Of sound documents that are no part of the output nothing is said.
    ...found.loaded.flatMap((each) => (isUnused(each.id) && !hasErrors(each.diagnostics) ? [] : each.diagnostics)),
    ...[...found.remarks].flatMap(([id, remarks]) => (isUnused(id) ? [] : remarks)),
    ...external.diagnostics,
    ...compareProvided(external, loaded.units),
    // Without a package that was named, references into it are no mistakes of the documents.
    ...(hasErrors(external.diagnostics) ? [] : linked.diagnostics.filter(isOursToMend)),
    ...selected.diagnostics,
    ...checkFileNames(picked),
  ]
  // With --skip-invalid, documents that lack others are not among those that were linked in the end.
  const lacked = hasErrors(external.diagnostics)
    ? []
    : everything === whole
      ? linked.missing
      : whole.missing.filter(({ from }) => isPicked(from, selection))
  const missing = gatherMissing(lacked, [...all, ...partial], isProvided, request)
  if (picked.length === 0 && !hasErrors(diagnostics)) diagnostics.push(reportNoLexicon(request.sources))
  return {
    program: linked.program,
    everything: everything.program,
    units: picked,
    documents: picked.map(({ document }) => document),
    externals: external.specifiers,
    leftOut: new Set([...found.broken, ...listDropped(all, skipped.kept)]),
    missing,
    sources: external.sources.length === 0 ? found.sources : [...found.sources, ...external.sources],
    diagnostics,
  }
}

/** The ids of the units that were not kept. */
function listDropped(all: readonly LexiconUnit[], kept: readonly LexiconUnit[]): readonly string[] {
  const staying = new Set(kept)
  return staying.size === all.length ? [] : all.filter((unit) => !staying.has(unit)).map(({ document }) => document.id)
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
