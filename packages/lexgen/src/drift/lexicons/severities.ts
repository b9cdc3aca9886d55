import type { Severity } from '../../diagnostics/diagnostic.ts'
import { type Level, SEVERITY_OF } from '../../diagnostics/levels.ts'
import type { DriftProfile } from '../../text/drift-terms.ts'
import { matchesGlob } from '../../text/nsid-glob.ts'
import { UNSTABLE_NSIDS } from '../../text/unstable-nsids.ts'
import type { Semver } from './finding.ts'
import type { DriftPosition, DriftRuleRow } from './rule.ts'
import { type DriftRuleId, driftRuleOf } from './rules.ts'

/** Levels by rule, or by rule and position: `prop-added-required@response`. */
type DriftLevels = Readonly<Record<string, Level>>

/** How much findings count. */
export interface DriftConfig {
  /** @default 'wire' */
  readonly profile?: DriftProfile
  /** Levels that differ from those of the profile; one for a position counts before one for the rule. @default {} */
  readonly rules?: DriftLevels
  /** Levels for some NSIDs only; of several that match the last one counts. @default [] */
  readonly overrides?: readonly { readonly nsids: readonly string[]; readonly rules: DriftLevels }[]
  /** NSIDs, with `*` for any characters, of which nothing is reported. @default [] */
  readonly ignore?: readonly string[]
  /** NSIDs in which errors are warnings, since nobody may rely on them. @default UNSTABLE_NSIDS */
  readonly unstable?: readonly string[]
}

/** What a finding is about, as far as its severity depends on it. */
export interface Judged {
  readonly rule: DriftRuleId
  readonly nsid: string
  readonly positions: readonly DriftPosition[]
  readonly semver: Semver
}

/** The severity of a finding: the worst of its positions; undefined where it is turned off or ignored. */
export function createJudge(config: DriftConfig): (judged: Judged) => Severity | undefined {
  const { profile = 'wire', ignore = [], unstable = UNSTABLE_NSIDS } = config
  const isIn = (nsid: string, globs: readonly string[]): boolean => globs.some((glob) => matchesGlob(nsid, glob))
  return ({ rule, nsid, positions, semver }) => {
    if (isIn(nsid, ignore)) return undefined
    const levels = [
      config.rules ?? {},
      ...(config.overrides ?? []).filter(({ nsids }) => isIn(nsid, nsids)).map((each) => each.rules),
    ]
    const severities = positions.flatMap((position) => {
      const level = configuredLevel(rule, position, levels) ?? levelIn(profile, rule, position, semver)
      return level === 'off' ? [] : [SEVERITY_OF[level]]
    })
    const worst = severities.includes('error') ? 'error' : severities.includes('warning') ? 'warning' : severities[0]
    return worst === 'error' && isIn(nsid, unstable) ? 'warning' : worst
  }
}

/** The last layer that says anything of a rule counts, and in it what is said of the position. */
function configuredLevel(rule: string, position: DriftPosition, layers: readonly DriftLevels[]): Level | undefined {
  const said = layers.map((levels) => ownLevel(levels, `${rule}@${position}`) ?? ownLevel(levels, rule))
  return said.findLast((level) => level !== undefined)
}

function ownLevel(levels: DriftLevels, key: string): Level | undefined {
  return Object.hasOwn(levels, key) ? levels[key] : undefined
}

const LEVEL_OF_SEMVER: Readonly<Record<Semver, Level>> = { major: 'error', minor: 'warn', patch: 'info' }

function levelIn(profile: DriftProfile, id: DriftRuleId, position: DriftPosition, semver: Semver): Level {
  const rule = driftRuleOf(id)
  const level = rule.levels[position] ?? 'info'
  switch (profile) {
    case 'wire':
      return level
    case 'data':
      return position === 'record' && makesInvalid(rule) ? level : 'info'
    case 'spec':
      // By its letter nothing that was valid may become invalid, and the other way round, wherever it stands.
      return makesInvalid(rule) || rule.effect === 'widens' ? 'error' : level
    case 'source':
      return LEVEL_OF_SEMVER[semver]
  }
}

/** Whether data that is stored already may no longer be valid. */
function makesInvalid({ effect }: DriftRuleRow): boolean {
  return effect === 'narrows' || effect === 'both'
}
