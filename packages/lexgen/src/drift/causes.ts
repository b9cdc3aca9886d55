import { MANIFEST_NAME } from '../text/generated-files.ts'
import { findStyleFile } from '../layout/prettier-style.ts'
import type { WritePlan } from '../output/plan.ts'
import { joinNames, showCount } from '../text/lists.ts'
import { showPath } from '../text/paths.ts'
import { type OutputComparison, type OutputFinding, isLayout } from './compare-output.ts'
import { type Drift, documentOfFile } from './drift.ts'

const NO_MANIFEST = 'there is no manifest of an earlier run, so that options which are not given are at their defaults'

/** Greatest number of names that one cause lists. */
const MAX_NAMES = 20

/** What the causes of a difference are looked for in. */
export interface CauseRequest {
  readonly comparison: OutputComparison
  readonly plan: WritePlan
  /** What is said to be in the way of generated files. */
  readonly inTheWay: readonly string[]
  /** The folder that paths are shown from. */
  readonly cwd: string
}

/** What brought an output out of date, one line for each cause; empty where nothing did. */
export async function listCauses(request: CauseRequest): Promise<string[]> {
  return [...listDrift(request), ...(await listLayout(request))]
}

function listDrift({ comparison, plan, inTheWay }: CauseRequest): string[] {
  const { findings, drift, uncompared } = comparison
  if (inTheWay.length === 0 && findings.every(({ state }) => isLayout(state))) return []
  const conflicted = findings.filter(({ isConflicted }) => isConflicted).map(({ file }) => file.path)
  const kept = findings.filter(({ file }) => file.action === 'keep').map(({ file }) => file.path)
  const causes = [
    ...(plan.interrupted ? ['an earlier run was cut short'] : []),
    ...(plan.manifestProblem === undefined ? [] : [`the manifest cannot be used: ${plan.manifestProblem}`]),
    ...(drift.known || plan.manifestProblem !== undefined ? [] : [NO_MANIFEST]),
    ...listNames('changed lexicons', drift.changed),
    ...listNames('new lexicons', drift.added),
    ...listNames('removed lexicons', drift.removed),
    ...listNames('changed options', drift.options),
    ...listGenerator(findings, drift, plan),
    ...listNames('a merge left conflicts in', conflicted),
    ...listNames('edited by hand', pathsOf(findings, 'edited')),
    ...listNames('edited by hand and no longer called for', kept),
    ...listNames(
      'deleted',
      findings.filter((finding) => isDeleted(finding, plan)).map(({ file }) => file.path),
    ),
    ...listNames('in the way', inTheWay),
  ]
  return [
    ...(causes.length > 0 ? causes : [guessCause(findings)]),
    ...(uncompared > 0 ? [`declarations were not compared in ${showCount(uncompared, 'more file')}`] : []),
  ]
}

/** Another version is a cause only where what changed besides does not explain every file. */
function listGenerator(findings: readonly OutputFinding[], drift: Drift, plan: WritePlan): string[] {
  if (drift.generator === undefined || drift.options.length > 0) return []
  const changed = new Set([...drift.changed, ...drift.added, ...drift.removed])
  const isUnexplained = (finding: OutputFinding): boolean => {
    const { state, file, isConflicted } = finding
    if (isLayout(state) || state === 'edited' || isConflicted || isDeleted(finding, plan)) return false
    const nsid = documentOfFile(file.path)
    const isModule = Object.hasOwn(plan.previous?.lexicons ?? {}, nsid)
    return isModule ? !changed.has(nsid) : changed.size === 0
  }
  return findings.some(isUnexplained) ? [showVersions(drift.generator)] : []
}

function showVersions({ from, to }: NonNullable<Drift['generator']>): string {
  return `lexgen ${from === '' ? '(of an unknown version)' : from} -> ${to}`
}

/** Whether lexgen had written a file that is gone. */
function isDeleted({ state, file }: OutputFinding, { previous }: WritePlan): boolean {
  return state === 'missing' && Object.hasOwn(previous?.files ?? {}, file.path)
}

/** What it must have been where nothing that the manifest records has changed. */
function guessCause(findings: readonly OutputFinding[]): string {
  return findings.every(({ file }) => file.path === MANIFEST_NAME)
    ? `${MANIFEST_NAME} does not say what is there: a merge or somebody changed it`
    : 'another build of this version of lexgen or another version of a package of --external wrote it, or a file changed that an option names'
}

/** What changed the layout of files that say what they should. */
async function listLayout({ comparison: { findings, drift }, plan: { folder }, cwd }: CauseRequest): Promise<string[]> {
  const restyled = pathsOf(findings, 'restyled').length
  const reformatted = pathsOf(findings, 'reformatted').length
  const causes: string[] = []
  if (restyled > 0) {
    const file = await findStyleFile(folder.absolute)
    const config = file === undefined ? 'there is none any more' : showPath(file, cwd)
    const version = drift.generator && `, or ${showVersions(drift.generator)}`
    causes.push(`prettier config changed: ${config}${version ?? ''} (layout of ${showCount(restyled, 'file')})`)
  }
  if (reformatted > 0) causes.push(`formatted by another tool: ${showCount(reformatted, 'file')}`)
  return causes
}

function pathsOf(findings: OutputComparison['findings'], state: OutputFinding['state']): string[] {
  return findings.filter((finding) => finding.state === state).map(({ file }) => file.path)
}

function listNames(title: string, names: readonly string[]): string[] {
  if (names.length === 0) return []
  return [`${title}: ${joinNames(names, MAX_NAMES)}`]
}
