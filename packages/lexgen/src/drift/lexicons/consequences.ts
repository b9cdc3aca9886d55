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

/**
 * Whose TypeScript breaks in each position, by whose breaks where the same type is read and made: callers make what goes out and
 * handlers read it; callers read what comes back, and tests and handlers make it.
 */
const WHO: Readonly<Record<DriftPosition, Readonly<Partial<Record<SourceBroken, SourceBroken>>>>> = {
  request: { readers: 'mocks', writers: 'writers' },
  response: { readers: 'readers', writers: 'mocks', mocks: 'mocks' },
  record: { readers: 'readers', writers: 'writers' },
}

/** Who uses a name, or covers every case, does so wherever the type stands. */
const ANYWHERE: readonly SourceBroken[] = ['exhaustive', 'imports']

const ORDER: readonly SourceBroken[] = ['readers', 'writers', 'mocks', ...ANYWHERE]

/** Whose TypeScript breaks where data is in these positions. */
export function listSourceBroken(
  breaks: readonly SourceBroken[],
  positions: readonly DriftPosition[],
): readonly SourceBroken[] {
  const found = positions.flatMap((position) => breaks.map((each) => WHO[position][each]))
  return ORDER.filter((each) => found.includes(each) || (ANYWHERE.includes(each) && breaks.includes(each)))
}

/** The version that asks for. */
export function semverOf(breaks: readonly SourceBroken[]): Semver {
  if (breaks.some((each) => each === 'readers' || each === 'writers' || each === 'imports')) return 'major'
  return breaks.length > 0 ? 'minor' : 'patch'
}
