import { mkdirSync, renameSync, rmSync, rmdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { problem } from '../diagnostics/problem.ts'
import type { Style } from '../render/style.ts'
import { MANIFEST_NAME, STAGING_NAME, type OutputFile } from './files.ts'
import { acquireLock } from './lock.ts'
import { type Manifest, printManifest } from './manifest.ts'
import { type WritePlan, planWrites } from './plan.ts'

/** What writing did, or why it did nothing. */
export interface WriteResult {
  readonly plan: WritePlan
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Brings an output folder up to date. Under a lock it plans, stages every new text, and only then renames: whatever ends the process,
 * each file is either the old one or the new one, and a disk that fills up while staging leaves the old output as it was.
 */
export async function writeOutput(folder: string, files: readonly OutputFile[], manifest: Manifest, style: Style): Promise<WriteResult> {
  const wanted = [...files, { path: MANIFEST_NAME, text: printManifest(manifest, style) }]
  const first = planWrites(folder, wanted)
  if (first.diagnostics.length > 0 || first.plan.files.every(({ action }) => action === 'unchanged')) return first
  try {
    mkdirSync(folder, { recursive: true })
    const release = await acquireLock(folder)
    if (release === undefined) return { plan: first.plan, diagnostics: [locked(folder)] }
    try {
      // Another run may have written between the first look and the lock.
      const { plan, diagnostics } = planWrites(folder, wanted)
      if (diagnostics.length === 0) applyPlan(plan, manifest, style)
      return { plan, diagnostics }
    } finally {
      release()
    }
  } catch (error) {
    if (!isSystemError(error)) throw error
    return { plan: first.plan, diagnostics: [refused(folder, error)] }
  }
}

function applyPlan(plan: WritePlan, manifest: Manifest, style: Style): void {
  const staging = join(plan.folder, STAGING_NAME)
  rmSync(staging, { recursive: true, force: true })
  mkdirSync(staging)
  try {
    const staged = stage(plan, manifest, style, staging)
    for (const { from, to } of staged) {
      mkdirSync(dirname(to), { recursive: true })
      renameSync(from, to)
    }
    for (const { path, action } of plan.files) {
      if (action === 'delete') removeFile(plan.folder, path)
    }
    // Last, so that the manifest lists what is going away until it is gone.
    if (staged.length > 0) renameSync(join(staging, 'manifest'), join(plan.folder, MANIFEST_NAME))
  } finally {
    rmSync(staging, { recursive: true, force: true })
  }
}

/**
 * Writes every new text below the staging folder. The first one to move is a manifest that lists the old and the new files, so that
 * a run which is cut short leaves no file that the next one would take for somebody else's.
 */
function stage(plan: WritePlan, manifest: Manifest, style: Style, staging: string): { from: string; to: string }[] {
  const both = { ...manifest, files: sorted({ ...plan.previous?.files, ...manifest.files }) }
  writeFileSync(join(staging, 'interim'), printManifest(both, style))
  writeFileSync(join(staging, 'manifest'), printManifest(manifest, style))
  const moves = [{ from: join(staging, 'interim'), to: join(plan.folder, MANIFEST_NAME) }]
  plan.files.forEach(({ path, action, wanted }, index) => {
    if (path === MANIFEST_NAME || wanted === undefined || action === 'unchanged') return
    const from = join(staging, String(index))
    writeFileSync(from, wanted)
    moves.push({ from, to: join(plan.folder, path) })
  })
  return moves
}

/** Deletes a file and the folders that it leaves empty. */
function removeFile(folder: string, path: string): void {
  rmSync(join(folder, path), { force: true })
  for (let parent = dirname(path); parent !== '.'; parent = dirname(parent)) {
    try {
      rmdirSync(join(folder, parent))
    } catch (error) {
      // Not empty: something else lives there.
      if (isSystemError(error)) return
      throw error
    }
  }
}

function sorted(files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
}

function isSystemError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error
}

function locked(folder: string): Diagnostic {
  const message = `expected to be the only run on ${folder}, found that another one holds its lock`
  return problem('LEX4005', { path: folder }, message, { hint: 'wait until the other run has ended, then try again' })
}

function refused(folder: string, error: Error & { readonly code: string }): Diagnostic {
  const reasons: Readonly<Record<string, string>> = {
    ENOSPC: 'the disk is full',
    EDQUOT: 'the disk quota is used up',
    EROFS: 'the file system is read-only',
    EACCES: 'permission was denied',
    EPERM: 'the operation is not permitted',
    ENOTDIR: 'a part of the path is no folder',
    EEXIST: 'a file stands where a folder is needed',
  }
  const reason = reasons[error.code] ?? 'the operating system refused'
  const message = `expected to write to ${folder}, found that ${reason} (${error.code})`
  return problem('LEX4004', { path: folder }, message, { hint: 'the old output is intact; make room or fix the permissions and run again' })
}
