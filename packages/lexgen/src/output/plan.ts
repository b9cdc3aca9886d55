import { lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { problem } from '../diagnostics/problem.ts'
import { MANIFEST_NAME, type OutputFile } from './files.ts'
import { type Manifest, isMissing, readManifest, sha256 } from './manifest.ts'

/** What would happen to one file. */
export interface PlannedFile {
  readonly path: string
  readonly action: 'create' | 'update' | 'unchanged' | 'delete'
  /** What is on disk now; undefined where there is no file. */
  readonly current: string | undefined
  /** What is to be there; undefined for a file that is to go. */
  readonly wanted: string | undefined
  /** Whether what is on disk is no longer what lexgen wrote there. */
  readonly edited: boolean
}

export interface WritePlan {
  readonly folder: string
  readonly files: readonly PlannedFile[]
  /** The manifest that is on disk. */
  readonly previous: Manifest | undefined
}

/**
 * Compares what is wanted with what is on disk. Files outside the manifest are never touched: one that stands in the way with other
 * content is an error that names it.
 */
export function planWrites(folder: string, wanted: readonly OutputFile[]): { plan: WritePlan; diagnostics: Diagnostic[] } {
  const previous = readManifest(folder)
  if (previous && 'problem' in previous) {
    const message = `expected the manifest of an earlier run, found a file that lexgen cannot read: ${previous.problem}`
    const hint = 'restore it from version control, or delete it together with the generated files'
    const path = join(folder, MANIFEST_NAME)
    return { plan: { folder, files: [], previous: undefined }, diagnostics: [problem('LEX4003', { path }, message, { hint })] }
  }
  const owned = previous?.files ?? {}
  const diagnostics = clashingPaths(wanted)
  const files: PlannedFile[] = []
  for (const { path, text } of wanted) {
    const blocker = blockedBy(folder, path)
    if (blocker !== undefined) diagnostics.push(foreign(blocker, 'it is in the way of a folder or file'))
    const current = blocker === undefined ? readCurrent(join(folder, path)) : undefined
    const ours = path === MANIFEST_NAME || Object.hasOwn(owned, path)
    if (current !== undefined && current !== text && !ours) {
      diagnostics.push(foreign(join(folder, path), 'its content is not what lexgen would write'))
    }
    const action = current === undefined ? 'create' : current === text ? 'unchanged' : 'update'
    files.push({ path, action, current, wanted: text, edited: isEdited(current, owned[path]) })
  }
  const kept = new Set(wanted.map(({ path }) => path))
  for (const path of Object.keys(owned)) {
    if (kept.has(path)) continue
    const current = readCurrent(join(folder, path))
    if (current !== undefined) files.push({ path, action: 'delete', current, wanted: undefined, edited: isEdited(current, owned[path]) })
  }
  return { plan: { folder, files, previous }, diagnostics }
}

/** Paths that some file systems cannot tell apart, and files where others need a folder. */
function clashingPaths(wanted: readonly OutputFile[]): Diagnostic[] {
  const seen = new Map<string, string>()
  const diagnostics: Diagnostic[] = []
  for (const { path } of wanted) {
    const folded = path.toLowerCase()
    const twin = seen.get(folded)
    if (twin !== undefined) {
      diagnostics.push(problem('LEX4007', { path }, `expected a path of its own for ${path}, found ${twin}, which differs in case only`))
    }
    seen.set(folded, path)
  }
  return diagnostics
}

/** The folder, or the non-file at the path itself, that makes it impossible to write there. */
function blockedBy(folder: string, path: string): string | undefined {
  const parts = path.split('/')
  for (let length = 1; length < parts.length; length += 1) {
    const parent = join(folder, ...parts.slice(0, length))
    const kind = kindOf(parent)
    if (kind === undefined) return undefined
    if (kind !== 'folder') return parent
  }
  return kindOf(join(folder, path)) === 'folder' ? join(folder, path) : undefined
}

function kindOf(path: string): 'folder' | 'file' | undefined {
  try {
    const stats = lstatSync(path)
    if (stats.isSymbolicLink()) return kindOfTarget(path)
    return stats.isDirectory() ? 'folder' : 'file'
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

function kindOfTarget(path: string): 'folder' | 'file' {
  try {
    readFileSync(path)
    return 'file'
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EISDIR' ? 'folder' : 'file'
  }
}

function readCurrent(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

function isEdited(current: string | undefined, hash: string | undefined): boolean {
  return current !== undefined && hash !== undefined && sha256(current) !== hash
}

function foreign(path: string, reason: string): Diagnostic {
  const message = `expected no file, or one that ${MANIFEST_NAME} lists, found ${path}: ${reason}`
  return problem('LEX4001', { path }, message, { hint: `move or delete ${path}, or choose another output folder (--out)` })
}

