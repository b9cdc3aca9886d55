import type { Broken, Semver } from './finding.ts'
import type { DriftPosition, Effect, SourceBroken } from './rule.ts'

/** Who breaks where data is narrowed or widened. AT Protocol specification, "Lexicon evolution". */
const BROKEN: Readonly<
  Record<DriftPosition, { readonly narrows: readonly Broken[]; readonly widens: readonly Broken[] }>
> = {
  // A record is stored for ever, and written and read by anybody.
  record: { narrows: ['stored-data', 'old-writers'], widens: ['old-readers'] },
  // New clients meet old servers for as long as those are rolled out.
  request: { narrows: ['old-clients'], widens: ['new-clients'] },
  response: { narrows: ['new-clients'], widens: ['old-clients'] },
}

/** Who breaks on the wire, each once. */
export function listBroken(effect: Effect, positions: readonly DriftPosition[]): Broken[] {
  const narrows = effect === 'narrows' || effect === 'both'
  const widens = effect === 'widens' || effect === 'both'
  return [
    ...new Set(
      positions.flatMap((position) => [
        ...(narrows ? BROKEN[position].narrows : []),
        ...(widens ? BROKEN[position].widens : []),
      ]),
    ),
  ]
}

const SOURCE_ORDER: readonly SourceBroken[] = ['readers', 'writers', 'mocks', 'exhaustive', 'imports']

/**
 * Whose TypeScript breaks: nobody but handlers reads what callers send, and nobody but handlers and tests makes what they receive.
 */
export function listSourceBroken(
  breaks: readonly SourceBroken[],
  positions: readonly DriftPosition[],
): readonly SourceBroken[] {
  const read = positions.some((position) => position !== 'request')
  const made = positions.some((position) => position !== 'response')
  const found = new Set(
    breaks.map((each): SourceBroken => {
      if (each === 'readers') return read ? 'readers' : 'mocks'
      if (each === 'writers') return made ? 'writers' : 'mocks'
      return each
    }),
  )
  // Who makes what the SDK returns is among those who make it anyway.
  if (found.has('writers') && !breaks.includes('mocks')) found.delete('mocks')
  return SOURCE_ORDER.filter((each) => found.has(each))
}

/** The version that asks for. */
export function semverOf(breaks: readonly SourceBroken[]): Semver {
  if (breaks.some((each) => each === 'readers' || each === 'writers' || each === 'imports')) return 'major'
  return breaks.length > 0 ? 'minor' : 'patch'
}
