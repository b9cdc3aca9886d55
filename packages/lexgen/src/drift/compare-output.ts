import { MANIFEST_NAME } from '../text/generated-files.ts'
import type { Manifest } from '../output/manifest.ts'
import { isUntouched } from '../output/ownership.ts'
import type { PlannedFile, WritePlan } from '../output/plan.ts'
import { type DeclarationChange, compareDeclarations } from './declaration-changes.ts'
import { type Drift, compareInputs } from './drift.ts'
import { isReformatted } from './is-reformatted.ts'
import { canonicalJson } from '../text/json.ts'
import { normaliseLines } from '../text/lines.ts'
import { byCodeUnit } from '../text/order.ts'

/** One file that is not what the lexicons call for. */
export interface OutputFinding {
  /**
   * `edited` is what somebody changed since lexgen wrote it, `modified` what lexgen would write otherwise today. In layout and order of
   * imports alone differ `reformatted`, which somebody laid out anew, and `restyled`, which lexgen would lay out otherwise today.
   */
  readonly state: 'missing' | 'modified' | 'edited' | 'orphan' | 'reformatted' | 'restyled'
  readonly file: PlannedFile
  /** Exported declarations in which what is on disk and what is called for differ; of a few files at most. */
  readonly changes: readonly DeclarationChange[]
}

/** Every file that differs, sorted by path, and what changed since the manifest was written. */
export interface OutputComparison {
  readonly findings: readonly OutputFinding[]
  readonly drift: Drift
}

/** Greatest number of files whose declarations are compared: parsing them takes some milliseconds each. */
const MAX_COMPARED = 40

/** Compares a plan's files with the disk. Line ends and a byte order mark do not count; neither does the version of the generator alone. */
export async function compareOutput(plan: WritePlan, manifest: Manifest): Promise<OutputComparison> {
  const drift = compareInputs(plan.previous, manifest)
  const findings: OutputFinding[] = []
  for (const file of plan.files) {
    if (file.path === MANIFEST_NAME) continue
    const state = await stateOf(file, plan.previous, manifest)
    if (state !== undefined) findings.push({ state, file, changes: [] })
  }
  const laidOut = findings.filter(({ state }) => isLayout(state)).map(({ file }) => file.path)
  const own = plan.files.find(({ path }) => path === MANIFEST_NAME)
  const state = own && stateOfManifest(own, plan, manifest, new Set(laidOut))
  if (own !== undefined && state !== undefined) findings.push({ state, file: own, changes: [] })
  findings.sort((a, b) => byCodeUnit(a.file.path, b.file.path))
  return { findings: await addDeclarations(findings), drift }
}

/** Whether a file says what it should, in another layout. */
export function isLayout(state: OutputFinding['state']): boolean {
  return state === 'reformatted' || state === 'restyled'
}

async function stateOf(
  file: PlannedFile,
  previous: Manifest | undefined,
  manifest: Manifest,
): Promise<OutputFinding['state'] | undefined> {
  const { path, action, current, wanted } = file
  // What is in the way of a file has a diagnostic of its own.
  if (action === 'refused') return undefined
  if (wanted === undefined) return 'orphan'
  if (current === undefined) return 'missing'
  if (normaliseLines(current) === normaliseLines(wanted)) return undefined
  // Without a manifest nothing tells an edit from an earlier state.
  if (previous === undefined) return (await isReformatted(path, current, wanted)) ? 'reformatted' : 'modified'
  // Of a file in which others write the manifest has lexgen's part: where that is the same, somebody changed it.
  const isAsWritten = file.shared
    ? previous.files[path] !== manifest.files[path]
    : isUntouched(path, current, previous.files)
  const isSame = await isReformatted(path, normaliseLines(current), normaliseLines(wanted))
  if (isSame) return isAsWritten && !file.shared ? 'restyled' : 'reformatted'
  // A file that no manifest lists was not written by lexgen.
  return isAsWritten ? 'modified' : 'edited'
}

/** The generator's version alone is no drift while the output is equal, nor are hashes of files that are laid out otherwise. */
function stateOfManifest(
  { current }: PlannedFile,
  { previous, manifestProblem }: WritePlan,
  manifest: Manifest,
  laidOut: ReadonlySet<string>,
): OutputFinding['state'] | undefined {
  if (current === undefined) return 'missing'
  const partsOf = ({ files, lexicons, options }: Manifest): string =>
    canonicalJson({
      files: Object.entries(files).map(([path, hash]) => [path, laidOut.has(path) ? '' : hash]),
      lexicons,
      options,
    })
  if (previous === undefined || manifestProblem !== undefined) return 'modified'
  return partsOf(previous) === partsOf(manifest) ? undefined : 'modified'
}

async function addDeclarations(findings: readonly OutputFinding[]): Promise<OutputFinding[]> {
  const compared = findings
    .filter(({ state, file }) => (state === 'modified' || state === 'edited') && file.path.endsWith('.ts'))
    .slice(0, MAX_COMPARED)
  if (compared.length === 0) return [...findings]
  const changes = await compareDeclarations(
    compared.map(({ file }) => ({ before: file.current ?? '', after: file.wanted ?? '' })),
  )
  return findings.map((finding) => ({ ...finding, changes: changes[compared.indexOf(finding)] ?? [] }))
}
