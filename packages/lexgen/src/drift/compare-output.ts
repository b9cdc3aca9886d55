import { MANIFEST_NAME } from '../text/generated-files.ts'
import type { Manifest } from '../output/manifest.ts'
import { isUntouched } from '../output/ownership.ts'
import type { PlannedFile, WritePlan } from '../output/plan.ts'
import { type DeclarationChange, compareDeclarations } from './declaration-changes.ts'
import { type Drift, compareInputs } from './drift.ts'
import { isReformatted } from './is-reformatted.ts'
import { splitConflicts } from '../text/conflicts.ts'
import { canonicalJson } from '../text/json.ts'
import { normaliseLines } from '../text/lines.ts'
import { byCodeUnit } from '../text/order.ts'
import type { NoteProgress } from '../text/progress.ts'

/** One file that is not what the lexicons call for. */
export interface OutputFinding {
  /**
   * `edited` is what somebody changed since lexgen wrote it, `modified` what lexgen would write otherwise today. In layout and order of
   * imports alone differ `reformatted`, which somebody laid out anew, and `restyled`, which lexgen would lay out otherwise today.
   */
  readonly state: 'missing' | 'modified' | 'edited' | 'orphan' | 'reformatted' | 'restyled'
  readonly file: PlannedFile
  /** Whether a merge left conflicts in it, so that nobody can tell what was edited. Such a file is `modified`. */
  readonly isConflicted: boolean
  /** Exported declarations in which what is on disk and what is called for differ, where it is out of date or edited. */
  readonly changes: readonly DeclarationChange[]
}

/** Every file that differs, sorted by path, and what changed since the manifest was written. */
export interface OutputComparison {
  readonly findings: readonly OutputFinding[]
  readonly drift: Drift
  /** How many files are out of date or edited beyond those whose declarations were compared. */
  readonly uncompared: number
}

/** Greatest number of files whose declarations are compared: parsing one takes some milliseconds. */
const MAX_COMPARED = 400

/** Compares a plan's files with the disk. Line ends and a byte order mark do not count; neither does the version of the generator alone. */
export async function compareOutput(
  plan: WritePlan,
  manifest: Manifest,
  progress?: NoteProgress,
): Promise<OutputComparison> {
  const drift = compareInputs(plan.previous, manifest)
  const findings: OutputFinding[] = []
  for (const [at, file] of plan.files.entries()) {
    progress?.('comparing', at, plan.files.length)
    if (file.path === MANIFEST_NAME) continue
    const isConflicted = splitConflicts(file.current ?? '').length > 1
    const state = await stateOf(file, isConflicted, plan.previous, manifest)
    if (state !== undefined) findings.push({ state, file, isConflicted, changes: [] })
  }
  const own = plan.files.find(({ path }) => path === MANIFEST_NAME)
  const state = own && stateOfManifest(own, plan, manifest, findings)
  // Conflicts in the manifest are named by a diagnostic of their own.
  if (own !== undefined && state !== undefined) findings.push({ state, file: own, isConflicted: false, changes: [] })
  findings.sort((a, b) => byCodeUnit(a.file.path, b.file.path))
  return { ...(await addDeclarations(findings)), drift }
}

/** Whether a file says what it should, in another layout. */
export function isLayout(state: OutputFinding['state']): boolean {
  return state === 'reformatted' || state === 'restyled'
}

async function stateOf(
  file: PlannedFile,
  isConflicted: boolean,
  previous: Manifest | undefined,
  manifest: Manifest,
): Promise<OutputFinding['state'] | undefined> {
  const { path, action, current, wanted } = file
  // What is in the way of a file has a diagnostic of its own.
  if (action === 'refused') return undefined
  if (wanted === undefined) return 'orphan'
  if (current === undefined) return 'missing'
  if (normaliseLines(current) === normaliseLines(wanted)) return undefined
  if (isConflicted) return 'modified'
  const isSame = await isReformatted(path, normaliseLines(current), normaliseLines(wanted))
  // Without a manifest nothing tells an edit from an earlier state.
  if (previous === undefined) return isSame ? 'reformatted' : 'modified'
  // Of a file in which others write the manifest has lexgen's part: where that is the same, somebody changed it.
  const isAsWritten = file.shared
    ? previous.files[path] !== manifest.files[path]
    : isUntouched(path, current, previous.files)
  if (isSame) return isAsWritten && !file.shared ? 'restyled' : 'reformatted'
  // A file that no manifest lists was not written by lexgen.
  return isAsWritten ? 'modified' : 'edited'
}

/**
 * The generator's version alone is no drift while the output is equal, nor are hashes of files that are laid out otherwise. Of files
 * that are what they should be, old hashes are those of an earlier layout.
 */
function stateOfManifest(
  { current }: PlannedFile,
  { previous, manifestProblem }: WritePlan,
  manifest: Manifest,
  findings: readonly OutputFinding[],
): OutputFinding['state'] | undefined {
  if (current === undefined) return 'missing'
  if (previous === undefined || manifestProblem !== undefined) return 'modified'
  const states = new Map(findings.map(({ file, state }) => [file.path, state]))
  const isSame = (counts: (state: OutputFinding['state'] | undefined) => boolean): boolean => {
    const partsOf = ({ files, lexicons, options }: Manifest): string =>
      canonicalJson({
        files: Object.entries(files).map(([path, hash]) => [path, counts(states.get(path)) ? hash : '']),
        lexicons,
        options,
      })
    return partsOf(previous) === partsOf(manifest)
  }
  if (isSame((state) => state === undefined || !isLayout(state))) return undefined
  return isSame((state) => state !== undefined && !isLayout(state)) ? 'restyled' : 'modified'
}

async function addDeclarations(
  findings: readonly OutputFinding[],
): Promise<Pick<OutputComparison, 'findings' | 'uncompared'>> {
  const comparable = findings.filter(
    ({ state, file, isConflicted }) =>
      (state === 'modified' || state === 'edited') && !isConflicted && file.path.endsWith('.ts'),
  )
  const compared = comparable.slice(0, MAX_COMPARED)
  const uncompared = comparable.length - compared.length
  if (compared.length === 0) return { findings, uncompared }
  const changes = await compareDeclarations(
    compared.map(({ file }) => ({ before: file.current ?? '', after: file.wanted ?? '' })),
  )
  const told = new Map(compared.map((finding, index) => [finding, changes[index] ?? []]))
  return { findings: findings.map((finding) => ({ ...finding, changes: told.get(finding) ?? [] })), uncompared }
}
