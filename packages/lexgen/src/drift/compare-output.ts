import { MANIFEST_NAME } from '../text/generated-files.ts'
import type { Manifest } from '../output/manifest.ts'
import { isUntouched } from '../output/ownership.ts'
import type { PlannedFile, WritePlan } from '../output/plan.ts'
import { type DeclarationChange, compareDeclarations } from './declaration-changes.ts'
import { type Drift, compareInputs } from './drift.ts'
import { isReformatted } from './is-reformatted.ts'
import { normaliseLines } from '../text/lines.ts'
import { byCodeUnit } from '../text/order.ts'

/** One file that is not what the lexicons call for. */
export interface OutputFinding {
  readonly state: 'missing' | 'modified' | 'edited' | 'orphan' | 'reformatted'
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
    const state = await stateOf(file, plan.previous)
    if (state !== undefined) findings.push({ state, file, changes: [] })
  }
  findings.sort((a, b) => byCodeUnit(a.file.path, b.file.path))
  return { findings: await addDeclarations(findings), drift }
}

async function stateOf(file: PlannedFile, previous: Manifest | undefined): Promise<OutputFinding['state'] | undefined> {
  const { path, action, current, wanted } = file
  // What is in the way of a file has a diagnostic of its own.
  if (action === 'refused') return undefined
  if (wanted === undefined) return 'orphan'
  if (current === undefined) return 'missing'
  if (normaliseLines(current) === normaliseLines(wanted)) return undefined
  if (path === MANIFEST_NAME) return saysTheSame(current, wanted) ? undefined : 'modified'
  // A file that no manifest lists was not written by lexgen.
  if (file.shared || isUntouched(path, current, previous?.files ?? {})) return 'modified'
  return (await isReformatted(path, current, wanted)) ? 'reformatted' : 'edited'
}

/** Whether two manifests differ in the generator's version alone: with equal output that is no drift. */
function saysTheSame(current: string, wanted: string): boolean {
  const parts = (text: string): string => {
    const { files, lexicons, options }: Partial<Manifest> = JSON.parse(normaliseLines(text))
    return JSON.stringify({ files, lexicons, options })
  }
  return parts(current) === parts(wanted)
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
