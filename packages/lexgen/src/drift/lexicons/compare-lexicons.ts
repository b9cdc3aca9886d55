import type { LinkedProgram } from '../../program/program.ts'
import { canonicalJson } from '../../text/json.ts'
import { byCodeUnit } from '../../text/order.ts'
import { sha256 } from '../../text/sha256.ts'
import { type Acceptance, applyAcceptances } from './acceptances.ts'
import type { Change } from './compare/comparison.ts'
import { listChanges } from './compare/programs.ts'
import { listBroken, listSourceBroken, semverOf } from './consequences.ts'
import type { DriftFinding, DriftReport, DriftSummary } from './finding.ts'
import { createPlaces } from './locate-findings.ts'
import { createReach, edgesOfBoth, tracePositions } from './positions.ts'
import { POSITIONS } from './rule.ts'
import { driftRuleOf } from './rules.ts'
import { createJudge, type DriftConfig } from './severities.ts'

/** How to compare, and what to call what is compared. */
export interface DriftOptions extends DriftConfig {
  readonly baseName?: string
  readonly headName?: string
  readonly accepted?: readonly Acceptance[]
  /** The documents to report on. @default all of both */
  readonly nsids?: ReadonlySet<string>
  /** Documents that one side has and that cannot be read there: of these nothing can be said. @default none */
  readonly leftOut?: ReadonlySet<string>
  /** The day for which acceptances count, `2026-11-27`. @default any */
  readonly today?: string
}

/** Greatest number of users of a definition that a finding names. */
const MAX_REACHED_FROM = 3

/**
 * Compares two sets of lexicons by what data is valid under them, whatever they look like, and says of every difference whom it breaks.
 * Pure; files are not read, only their texts, for lines and columns.
 */
export function compareLexicons(base: LinkedProgram, head: LinkedProgram, options: DriftOptions = {}): DriftReport {
  const edges = edgesOfBoth(base, head)
  const changes = listChanges(base, head, tracePositions(base, head, edges))
  const weigh = createWeighing(base, head, edges, options)
  const { nsids, leftOut = new Set() } = options
  const asked = changes.filter(({ site: { nsid } }) => nsids?.has(nsid) !== false && !leftOut.has(nsid))
  const sorted = asked.flatMap(weigh).sort(compareFindings)
  const { findings, unused } = applyAcceptances(sorted, options.accepted ?? [], options.today)
  return {
    schemaVersion: 1,
    base: options.baseName ?? 'base',
    head: options.headName ?? 'head',
    profile: options.profile ?? 'wire',
    summary: summarise(findings),
    findings,
    notCompared: listKnown(leftOut, [base, head]),
    unusedAcceptances: unused,
  }
}

/** Makes findings of changes; none of those that are turned off. */
function createWeighing(
  base: LinkedProgram,
  head: LinkedProgram,
  edges: ReturnType<typeof edgesOfBoth>,
  config: DriftConfig,
): (change: Change) => DriftFinding[] {
  const judge = createJudge(config)
  const reach = createReach(edges)
  const [before, after] = [createPlaces(base), createPlaces(head)]
  return ({ rule, site, message, old = null, new: now = null, help, source }) => {
    const { nsid, def, path } = site
    const row = driftRuleOf(rule)
    const possible = POSITIONS.filter((position) => row.levels[position] !== undefined)
    const met = possible.filter((position) => site.positions.includes(position))
    const positions = met.length === 0 ? possible : met
    const broken = listSourceBroken(source ?? row.source, positions)
    const semver = semverOf(broken)
    const severity = judge({ rule, nsid, positions, semver })
    if (severity === undefined) return []
    const users = def === '' ? [] : reach(`${nsid}#${def}`)
    const [was, is] = [before.placeOf(nsid, site.base), after.placeOf(nsid, site.head)]
    const isGone = now === null && old !== null
    const own = isGone ? before.pointerOf(nsid, site.base) : after.pointerOf(nsid, site.head)
    return [
      {
        rule,
        severity,
        effect: row.effect,
        positions,
        breaks: listBroken(row.effect, positions),
        nsid,
        def,
        path,
        pointer: own ?? '',
        old,
        new: now,
        message: nameSite(def, path, message),
        help: help ?? row.fix,
        reachedFrom: users.slice(0, MAX_REACHED_FROM),
        reachedFromCount: users.length,
        source: { breaks: broken, semver },
        ...(was !== undefined && { base: was }),
        ...(is !== undefined && { head: is }),
        fingerprint: sha256(canonicalJson([rule, `${nsid}#${def}`, path, old, now])),
      },
    ]
  }
}

/** Those of the NSIDs of which either program has a document, sorted. */
function listKnown(nsids: ReadonlySet<string>, programs: readonly LinkedProgram[]): readonly string[] {
  const known = new Set(programs.flatMap(({ documents }) => documents.map(({ id }) => id)))
  return [...nsids].filter((nsid) => known.has(nsid)).sort(byCodeUnit)
}

/** `#view.name: ...`; of the main definition the path alone, and of the document nothing. */
function nameSite(def: string, path: string, message: string): string {
  const name = def === '' || def === 'main' ? '' : `#${def}`
  const place = name === '' || path === '' ? name + path : `${name}.${path}`
  return place === '' ? message : `${place}: ${message}`
}

function compareFindings(left: DriftFinding, right: DriftFinding): number {
  return (
    byCodeUnit(left.nsid, right.nsid) ||
    byCodeUnit(left.def, right.def) ||
    byCodeUnit(left.path, right.path) ||
    byCodeUnit(left.rule, right.rule) ||
    byCodeUnit(left.fingerprint, right.fingerprint)
  )
}

function summarise(findings: readonly DriftFinding[]): DriftSummary {
  const count = (severity: DriftFinding['severity']): number =>
    findings.filter((finding) => finding.severity === severity && finding.accepted === undefined).length
  return {
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    accepted: findings.filter(({ accepted }) => accepted !== undefined).length,
    semver: semverOfAll(findings),
  }
}

/** The greatest version that any finding asks for; what is new asks for a minor one. An accepted break is one for the compiler, too. */
function semverOfAll(findings: readonly DriftFinding[]): DriftSummary['semver'] {
  const asked = new Set(
    findings.map(({ rule, source }) =>
      source.semver === 'patch' && driftRuleOf(rule).adds === true ? 'minor' : source.semver,
    ),
  )
  return asked.has('major') ? 'major' : asked.has('minor') ? 'minor' : asked.has('patch') ? 'patch' : 'none'
}
