import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  rmdirSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { problem } from '../diagnostics/problem.ts'
import type { Style } from '../layout/style.ts'
import type { OutputFile, OutputFolder } from './files.ts'
import { MANIFEST_NAME } from '../text/generated-files.ts'
import { acquireLock } from './lock.ts'
import { type Manifest, mergeFiles, printManifest } from './manifest.ts'
import { type Planned, type WritePlan, planWrites } from './plan.ts'
import { reportRefusedWrite } from './refused-write.ts'
import { type Staging, openStaging, removeOldStaging } from './staging.ts'
import { isMissing, isSystemError } from '../text/errors.ts'

/**
 * Brings an output folder up to date. Under a lock it plans, stages every new text that is not staged yet, and only then renames:
 * whatever ends the process, each file is either the old one or the new one, and a disk that fills up while staging leaves the old
 * output as it was. Where nothing is to be done, nothing at all is written, not even the lock.
 */
export async function writeOutput(
  folder: OutputFolder,
  files: readonly OutputFile[],
  manifest: Manifest,
  style: Style,
  staging: Staging = openStaging(folder.absolute),
): Promise<Planned> {
  const wanted = addManifest(files, manifest, style)
  const first = planWrites(folder, wanted)
  try {
    await staging.settle()
    if (first.diagnostics.length > 0 || isDone(first.plan)) return first
    mkdirSync(folder.absolute, { recursive: true })
    const release = await acquireLock(folder.absolute)
    if (release === undefined) return { plan: first.plan, diagnostics: [reportLocked(folder)] }
    try {
      // Another run may have written between the first look and the lock.
      const { plan, diagnostics } = planWrites(folder, wanted)
      const failure = diagnostics.length > 0 ? undefined : applyPlan(plan, manifest, style, staging)
      return { plan, diagnostics: failure === undefined ? diagnostics : [failure] }
    } finally {
      release()
    }
  } catch (error) {
    if (!isSystemError(error)) throw error
    return { plan: first.plan, diagnostics: [reportRefusedWrite(folder, error)] }
  } finally {
    await staging.remove()
  }
}

/** What would be written, for a look at the plan alone. */
export function addManifest(files: readonly OutputFile[], manifest: Manifest, style: Style): OutputFile[] {
  return [...files, { path: MANIFEST_NAME, text: printManifest(manifest, style) }]
}

function isDone(plan: WritePlan): boolean {
  return !plan.interrupted && plan.files.every(({ action }) => action === 'unchanged')
}

/** Throws what the operating system throws before any file was replaced; what it refuses afterwards comes back as a diagnostic. */
function applyPlan(plan: WritePlan, manifest: Manifest, style: Style, staging: Staging): Diagnostic | undefined {
  const root = plan.folder.absolute
  removeOldStaging(root, readdirSync(root))
  let moved = 0
  try {
    const moves = stageFiles(plan, manifest, style, staging)
    askFolders(root, plan)
    let twins: ReadonlySet<string> = new Set()
    for (const { from, to } of moves) {
      renameSync(from, to)
      moved += 1
      // Behind the manifest that lists old and new, which is the first to move.
      if (moved === 1) twins = removeTwins(root, plan)
    }
    for (const { path, action } of plan.files) if (action === 'delete' && !twins.has(path)) removeFile(root, path)
    // Last, so that the manifest lists what is going away until it is gone.
    if (moves.length > 0) renameSync(join(staging.folder(), 'manifest'), join(root, MANIFEST_NAME))
    return undefined
  } catch (error) {
    if (moved === 0 || !isSystemError(error)) throw error
    return reportRefusedWrite(plan.folder, error, moved)
  }
}

/** One rename: a file, or a whole folder that is not there yet. */
interface Move {
  readonly from: string
  readonly to: string
}

/**
 * Writes every new text below the staging folder that is not there already. The first thing to move is a manifest that lists the
 * old and the new files, so that a run which is cut short leaves no file that the next one would take for somebody else's.
 */
function stageFiles(plan: WritePlan, manifest: Manifest, style: Style, staging: Staging): Move[] {
  const root = plan.folder.absolute
  const changes = plan.files.filter(({ action }) => action !== 'unchanged')
  if (changes.length === 0) return []
  const text = plan.files.find(({ path }) => path === MANIFEST_NAME)?.wanted ?? printManifest(manifest, style)
  const owned = plan.previous?.files
  const both = { ...manifest, files: mergeFiles(owned ?? {}, manifest.files) }
  const own = staging.folder()
  writeFileSync(join(own, 'interim'), owned === undefined ? text : printManifest(both, style))
  writeFileSync(join(own, 'manifest'), text)
  const tree = staging.tree()
  const written = changes.filter(
    ({ path, action }) => path !== MANIFEST_NAME && (action === 'create' || action === 'update'),
  )
  const missing = written.filter(({ path }) => !staging.has(path))
  for (const folder of new Set(missing.map(({ path }) => dirname(path))))
    mkdirSync(join(tree, folder), { recursive: true })
  for (const { path, wanted = '' } of missing) writeFileSync(join(tree, path), wanted)
  const isThere = rememberAnswers((path) => existsSync(join(root, path)))
  const newPaths = new Set(written.map(({ path }) => findTopmostMissing(path, isThere)))
  return [
    { from: join(own, 'interim'), to: join(root, MANIFEST_NAME) },
    ...[...newPaths].map((path) => ({ from: join(tree, path), to: join(root, path) })),
  ]
}

/** The highest folder on the way to a file that does not exist yet, or the file itself: what can be moved as one. */
function findTopmostMissing(path: string, isThere: (path: string) => boolean): string {
  for (let end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
    if (!isThere(path.slice(0, end))) return path.slice(0, end)
  }
  return path
}

/** Asks once for each path: many files share their folders. */
function rememberAnswers(ask: (path: string) => boolean): (path: string) => boolean {
  const answers = new Map<string, boolean>()
  return (path) => {
    const answer = answers.get(path) ?? ask(path)
    answers.set(path, answer)
    return answer
  }
}

/** Asks whether the folders that are there may be written in, before any file is replaced. */
function askFolders(root: string, plan: WritePlan): void {
  const changed = plan.files.filter(({ action }) => action !== 'unchanged' && action !== 'keep')
  for (const folder of new Set(changed.map(({ path }) => join(root, dirname(path))))) {
    if (existsSync(folder)) accessSync(folder, constants.W_OK)
  }
}

/** Where a file is to take a name that differs in case only from one that goes, the old one has to go first: they may be the same. */
function removeTwins(root: string, plan: WritePlan): ReadonlySet<string> {
  const created = new Set(plan.files.filter(({ action }) => action === 'create').map(({ path }) => path.toLowerCase()))
  const twins = plan.files.filter(({ path, action }) => action === 'delete' && created.has(path.toLowerCase()))
  for (const { path } of twins) rmSync(join(root, path), { force: true })
  return new Set(twins.map(({ path }) => path))
}

/** Deletes a file and the folders that it leaves empty. */
function removeFile(root: string, path: string): void {
  rmSync(join(root, path), { force: true })
  for (let parent = dirname(path); parent !== '.'; parent = dirname(parent)) {
    try {
      rmdirSync(join(root, parent))
    } catch (error) {
      if (!isSystemError(error)) throw error
      // Not empty: something else lives there. One that is gone already leaves its parent to look at.
      if (!isMissing(error)) return
    }
  }
}

function reportLocked(folder: OutputFolder): Diagnostic {
  const message = `expected to be the only run on ${folder.shown}, found that another one holds its lock`
  return problem('LEX4005', { path: folder.shown }, message, {
    hint: 'wait until the other run has ended, then try again',
  })
}
