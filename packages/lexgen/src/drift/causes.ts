import { findStyleFile } from '../layout/prettier-style.ts'
import type { WritePlan } from '../output/plan.ts'
import { joinNames, showCount } from '../text/lists.ts'
import { showPath } from '../text/paths.ts'
import { type OutputComparison, type OutputFinding, isLayout } from './compare-output.ts'

/** Greatest number of names that one cause lists. */
const MAX_NAMES = 20

/** What brought an output out of date, one line for each cause; empty where nothing did. Paths are shown as they lead there from `cwd`. */
export async function listCauses(comparison: OutputComparison, plan: WritePlan, cwd: string): Promise<string[]> {
  return [...listDrift(comparison, plan), ...(await listLayout(comparison, plan, cwd))]
}

function listDrift({ findings, drift }: OutputComparison, plan: WritePlan): string[] {
  if (findings.every(({ state }) => isLayout(state))) return []
  const modified = pathsOf(findings, 'modified')
  const deleted = pathsOf(findings, 'missing').filter((path) => Object.hasOwn(plan.previous?.files ?? {}, path))
  const { generator } = drift
  return [
    ...(plan.interrupted ? ['an earlier run was cut short'] : []),
    ...(plan.manifestProblem === undefined ? [] : [`the manifest cannot be used: ${plan.manifestProblem}`]),
    ...(drift.known || plan.manifestProblem !== undefined ? [] : ['there is no manifest of an earlier run']),
    ...listNames('changed lexicons', drift.changed),
    ...listNames('new lexicons', drift.added),
    ...listNames('removed lexicons', drift.removed),
    ...listNames('changed options', drift.options),
    ...(generator && modified.length > 0 ? [`lexgen ${generator.from} -> ${generator.to}`] : []),
    ...listNames('edited by hand', pathsOf(findings, 'edited')),
    ...listNames('deleted', deleted),
  ]
}

/** What changed the layout of files that say what they should. */
async function listLayout(
  { findings, drift }: OutputComparison,
  { folder }: WritePlan,
  cwd: string,
): Promise<string[]> {
  const restyled = pathsOf(findings, 'restyled').length
  const reformatted = pathsOf(findings, 'reformatted').length
  const causes: string[] = []
  if (restyled > 0) {
    const file = await findStyleFile(folder.absolute)
    const config = file === undefined ? 'there is none any more' : showPath(file, cwd)
    const version = drift.generator && `, or lexgen ${drift.generator.from} -> ${drift.generator.to}`
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
