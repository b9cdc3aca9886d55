import type { WritePlan } from '../output/plan.ts'
import type { OutputComparison, OutputFinding } from './compare-output.ts'
import { joinNames } from '../text/lists.ts'

/** Greatest number of names that one cause lists. */
const MAX_NAMES = 20

/** What brought an output out of date, one line for each cause; empty where nothing did. */
export function listCauses({ findings, drift }: OutputComparison, plan: WritePlan): string[] {
  const drifted = findings.filter(({ state }) => state !== 'reformatted')
  if (drifted.length === 0) return []
  const paths = (...states: OutputFinding['state'][]): string[] =>
    drifted.filter(({ state }) => states.includes(state)).map(({ file }) => file.path)
  const { generator } = drift
  const modified = paths('modified')
  const deleted = paths('missing').filter((path) => Object.hasOwn(plan.previous?.files ?? {}, path))
  return [
    ...(plan.interrupted ? ['an earlier run was cut short'] : []),
    ...(drift.known ? [] : ['there is no manifest of an earlier run']),
    ...listNames('changed lexicons', drift.changed),
    ...listNames('new lexicons', drift.added),
    ...listNames('removed lexicons', drift.removed),
    ...listNames('changed options', drift.options),
    ...(generator && modified.length > 0 ? [`lexgen ${generator.from} -> ${generator.to}`] : []),
    ...listNames('edited by hand', paths('edited')),
    ...listNames('deleted', deleted),
  ]
}

function listNames(title: string, names: readonly string[]): string[] {
  if (names.length === 0) return []
  return [`${title}: ${joinNames(names, MAX_NAMES)}`]
}
