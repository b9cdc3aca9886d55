import { resolve } from 'node:path'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { type LoadedSource, loadSources } from '../sources/load-documents.ts'
import { readSources } from '../sources/read-sources.ts'
import type { LexiconSource } from '../sources/source.ts'
import { attachReadProblems } from './attach-read-problems.ts'
import type { MatchDocument } from './match-documents.ts'
import { idsOfPath, pickedByLoaded } from './picked-by.ts'
import type { ProgramRequest } from './program-request.ts'
import { setAside } from './set-aside.ts'
import { skipBroken, skipUnreadable } from './skip-invalid.ts'
import { giveWay, isSnapshotIn } from './snapshots.ts'
import { chooseVersions } from './versions.ts'

/** What the sources hold, with one version of each document where that can be told. */
export interface GatheredSources {
  readonly loaded: readonly LoadedSource[]
  /** Ids of documents that are left out so that nothing can refer to them. */
  readonly leftOut: ReadonlySet<string>
  /** Ids of documents that are left out for what is wrong with them, and what they may be called where that cannot be read. */
  readonly broken: ReadonlySet<string>
  /** What is to be said about ids that several documents have, by id. */
  readonly remarks: ReadonlyMap<string, readonly Diagnostic[]>
  /** What is to be said about no document in particular. */
  readonly diagnostics: readonly Diagnostic[]
  /** All that was read. */
  readonly sources: readonly LexiconSource[]
}

/** Problems of a whole source: no file of it can be left out to be rid of them. */
export const SOURCE_PROBLEMS: ReadonlySet<string> = new Set([
  'LEX1001',
  'LEX1002',
  'LEX1010',
  'LEX1011',
  'LEX1012',
  'LEX1021',
  'LEX1022',
  'LEX1023',
])

/** Reads and loads the sources, drops what is to be left out, whatever is wrong with it, and chooses between versions. */
export async function gatherSources(
  request: ProgramRequest,
  isExcluded: MatchDocument | undefined,
): Promise<GatheredSources> {
  const { cwd, out, era, id, stdin, onConflict, progress, skipInvalid = false } = request
  progress?.('reading')
  const read = await readSources(request.sources, {
    cwd,
    ...(stdin && { stdin }),
    ...(id !== undefined && { expectedId: id }),
  })
  const sources = read.sources.filter(({ path }) => !isSnapshotIn(out, resolve(cwd, path)))
  const attached = attachReadProblems(
    loadSources(sources, { ...(era !== undefined && { era }), progress }),
    read.diagnostics,
  )
  const all = giveWay(attached.loaded, cwd)
  const isFileExcluded = (path: string): boolean => isExcluded?.({ ids: idsOfPath(path, cwd), path }) === true
  const rest = setAside(all, (loaded) => isExcluded?.(pickedByLoaded(loaded, cwd)) === true)
  const { kept, warnings } = skipInvalid ? skipBroken(rest) : { kept: rest, warnings: [] }
  const versions = chooseVersions(kept, onConflict ?? 'error')
  const ids = new Set(kept.map((loaded) => loaded.id))
  const others = attached.others.filter(
    ({ code, path }) => path === undefined || SOURCE_PROBLEMS.has(code) || !isFileExcluded(path),
  )
  return {
    loaded: versions.loaded,
    leftOut: new Set(all.flatMap((loaded) => (loaded.id === undefined || ids.has(loaded.id) ? [] : [loaded.id]))),
    broken: new Set(
      kept === rest ? [] : rest.flatMap((each) => pickedByLoaded(each, cwd).ids.filter((broken) => !ids.has(broken))),
    ),
    remarks: versions.remarks,
    diagnostics: [...warnings, ...(skipInvalid ? skipUnreadable(others, (code) => SOURCE_PROBLEMS.has(code)) : others)],
    sources,
  }
}
