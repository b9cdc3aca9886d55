import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { assertNever } from '../text/assert-never.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { problem } from '../diagnostics/problem.ts'
import { remedyFor } from './refused-write.ts'
import { LOCK_PREFIX, type OutputFile, type OutputFolder, STAGING_PREFIX, showOutputPath } from './files.ts'
import { MANIFEST_NAME } from '../text/generated-files.ts'
import { type FolderView, type Place, viewFolder } from './folder-view.ts'
import { isLeftBehind } from './run-names.ts'
import { type Manifest, readManifest } from './manifest.ts'
import { isGenerated, isUntouched } from './ownership.ts'
import { explainSystemCode, isSystemError } from '../text/errors.ts'

/** What would happen to one file. */
export interface PlannedFile {
  /** Relative to the output folder, with `/`. */
  readonly path: string
  /**
   * `keep` where nothing calls for a file any more but somebody edited it. `refused` where something that is not lexgen's is in the
   * way; a diagnostic names it, and nothing is written at all.
   */
  readonly action: 'create' | 'update' | 'unchanged' | 'delete' | 'keep' | 'refused'
  /** What is on disk now; undefined where there is no file. */
  readonly current: string | undefined
  /** What is to be there; undefined for a file that is to go. */
  readonly wanted: string | undefined
  /** Whether others write in it too, so that a difference is nobody's fault. */
  readonly shared: boolean
}

/** What is to be done to an output folder. */
export interface WritePlan {
  readonly folder: OutputFolder
  readonly files: readonly PlannedFile[]
  /** The manifest that is on disk. */
  readonly previous: Manifest | undefined
  /** Why what is on disk for a manifest is none, or no whole one. */
  readonly manifestProblem: string | undefined
  /** Whether an earlier run was cut short and left things to clear away. */
  readonly interrupted: boolean
}

/** A plan to do nothing. */
function planNothing(folder: OutputFolder): WritePlan {
  return { folder, files: [], previous: undefined, manifestProblem: undefined, interrupted: false }
}

/** A plan, and what speaks against it: with any diagnostic nothing is written. */
export interface Planned {
  readonly plan: WritePlan
  readonly diagnostics: Diagnostic[]
}

/**
 * Compares what is wanted with what is on disk. Files outside the manifest are never touched: one that stands in the way with other
 * content is an error that names it.
 */
export function planWrites(folder: OutputFolder, wanted: readonly OutputFile[]): Planned {
  const refuse = (expected: string, found: string, hint: string): Planned => ({
    plan: planNothing(folder),
    diagnostics: [problem('LEX4009', { path: folder.shown }, `expected ${expected}, found ${found}`, { hint })],
  })
  try {
    if (statSync(folder.absolute, { throwIfNoEntry: false })?.isDirectory() === false)
      return refuse(`${folder.shown} to be a folder, or not to be there`, 'a file', remedyFor('ENOTDIR'))
    return compareWithDisk(folder, wanted)
  } catch (error) {
    if (!isSystemError(error)) throw error
    const found = `that ${explainSystemCode(error.code)}`
    return refuse(`to read what is in ${folder.shown}`, found, remedyFor(error.code))
  }
}

function compareWithDisk(folder: OutputFolder, wanted: readonly OutputFile[]): Planned {
  const { manifest: previous, problem: manifestProblem, refused } = readManifest(folder.absolute)
  if (refused !== undefined) return { plan: planNothing(folder), diagnostics: [refuseManifest(folder, refused)] }
  const owned = previous?.files ?? {}
  const view = viewFolder(folder.absolute)
  const diagnostics = findClashes(wanted)
  const files = wanted.map((file) => {
    const { action, current, obstacle } = planFile(file, folder, view.at(file.path), owned)
    if (obstacle) diagnostics.push(reportForeignFile(showOutputPath(folder, obstacle.by), obstacle.reason))
    // What is made once is its owner's from then on.
    const kept = file.isMadeOnce === true ? current : undefined
    return {
      path: file.path,
      action,
      current,
      get wanted() {
        return kept ?? file.text
      },
      shared: file.own !== undefined,
    }
  })
  const interrupted = view.names().some((name) => isLeftOver(folder.absolute, name))
  const leftovers = planLeftovers(folder, view, owned, wanted)
  return { plan: { folder, files: [...files, ...leftovers], previous, manifestProblem, interrupted }, diagnostics }
}

type Owned = Manifest['files']

interface FilePlan extends Pick<PlannedFile, 'action' | 'current'> {
  /** What is in the way, with why. */
  readonly obstacle?: { readonly by: string; readonly reason: string }
}

function planFile(file: OutputFile, folder: OutputFolder, place: Place, owned: Owned): FilePlan {
  const { path, own, isMadeOnce } = file
  const refuse = (by: string, reason: string, current?: string): FilePlan => ({
    action: 'refused',
    current,
    obstacle: { by, reason },
  })
  switch (place.kind) {
    case 'nothing':
      return { action: 'create', current: undefined }
    case 'blocked':
      return refuse(
        place.by,
        place.isLink
          ? 'it is a symbolic link, and what is behind it may be anything'
          : 'it is in the way of a folder or file',
      )
    case 'twin':
      return Object.hasOwn(owned, place.of) && isUntouched(place.of, readText(folder, place.of), owned)
        ? { action: 'create', current: undefined }
        : refuse(place.of, `its name differs from ${path} in case only`)
    case 'file': {
      const current = readText(folder, path)
      if (isMadeOnce === true || current === file.text) return { action: 'unchanged', current }
      const isOurs = own !== undefined || path === MANIFEST_NAME || isGenerated(file, current, owned)
      return isOurs
        ? { action: 'update', current }
        : refuse(path, 'its content is not what lexgen would write', current)
    }
    default:
      return assertNever(place)
  }
}

/** Files that lexgen wrote and that nothing calls for any more; what somebody edited since stays. */
function planLeftovers(
  folder: OutputFolder,
  view: FolderView,
  owned: Owned,
  wanted: readonly OutputFile[],
): PlannedFile[] {
  const kept = new Set(wanted.map(({ path }) => path))
  const byFoldedPath = new Map(wanted.map(({ path }) => [path.toLowerCase(), path]))
  const leftovers: PlannedFile[] = []
  for (const path of Object.keys(owned)) {
    if (kept.has(path) || view.at(path).kind !== 'file') continue
    const twin = byFoldedPath.get(path.toLowerCase())
    if (twin !== undefined && view.at(twin).kind === 'file' && isSameFile(folder, path, twin)) continue
    const current = readText(folder, path)
    const action = isUntouched(path, current, owned) ? 'delete' : 'keep'
    leftovers.push({ path, action, current, wanted: undefined, shared: false })
  }
  return leftovers
}

/** Whether two paths lead to one file, as where a folder's name is written in another case and the file system does not tell. */
function isSameFile({ absolute }: OutputFolder, path: string, other: string): boolean {
  const [a, b] = [path, other].map((each) => statSync(join(absolute, each), { bigint: true }))
  return a?.dev === b?.dev && a?.ino === b?.ino
}

function readText(folder: OutputFolder, path: string): string {
  return readFileSync(join(folder.absolute, path), 'utf8')
}

/** Whether a name in the folder is something of an earlier run that was cut short. */
function isLeftOver(root: string, name: string): boolean {
  const prefix = [LOCK_PREFIX, STAGING_PREFIX].find((each) => name.startsWith(each))
  return prefix !== undefined && isLeftBehind(root, name, prefix)
}

/** Paths that some file systems cannot tell apart. */
function findClashes(wanted: readonly OutputFile[]): Diagnostic[] {
  const seen = new Map<string, string>()
  const diagnostics: Diagnostic[] = []
  for (const { path } of wanted) {
    const folded = path.toLowerCase()
    const twin = seen.get(folded)
    if (twin !== undefined) {
      diagnostics.push(
        problem(
          'LEX4007',
          { path },
          `expected a path of its own for ${path}, found ${twin}, which differs in case only`,
        ),
      )
    }
    seen.set(folded, path)
  }
  return diagnostics
}

function refuseManifest(folder: OutputFolder, reason: string): Diagnostic {
  const message = `expected the manifest of an earlier run, found a file that lexgen did not write: ${reason}`
  const hint = 'restore it from version control, or delete it'
  return problem('LEX4003', { path: showOutputPath(folder, MANIFEST_NAME) }, message, { hint, severity: 'error' })
}

/** A manifest that has to be written anew; nothing where there is none, or a whole one. */
export function reportManifest({ folder, manifestProblem }: WritePlan): Diagnostic[] {
  if (manifestProblem === undefined) return []
  const message = `expected the manifest of an earlier run, found a file that is no manifest: ${manifestProblem}`
  const hint = 'it is written anew; files that carry the mark of lexgen are known without it'
  return [problem('LEX4003', { path: showOutputPath(folder, MANIFEST_NAME) }, message, { hint })]
}

function reportForeignFile(path: string, reason: string): Diagnostic {
  const message = `expected no file, or one that lexgen wrote, found ${path}: ${reason}`
  return problem('LEX4001', { path }, message, {
    hint: `move or delete ${path}, or choose another output folder (--out)`,
  })
}
