import { LEVELS, type Level } from '../diagnostics/levels.ts'
import { suggestNearest } from '../diagnostics/nearest.ts'
import { describeJson, isObject } from '../text/json.ts'
import { joinNames } from '../text/lists.ts'
import { matchesGlob } from '../text/nsid-glob.ts'
import { lintRules, rules } from './rules.ts'

/** Levels by rule id. */
type RuleLevels = Readonly<Record<string, Level>>

/** Which rules count, and how much. JSON has no comments, so a finding can be silenced nowhere else. */
export interface LintConfig {
  /** Levels that differ from the table's. @default {} */
  readonly rules?: RuleLevels
  /** Levels for some NSIDs only; of several that match a document the last one wins. @default [] */
  readonly overrides?: readonly LintOverride[]
}

interface LintOverride {
  /** NSIDs, with `*` for any characters: `com.example.*`. A leading `!` takes NSIDs out again. */
  readonly nsids: readonly string[]
  readonly rules: RuleLevels
}

const ruleIds = rules.map(({ id }) => id)

/** The level of a rule for one document. */
export type LevelOf = (ruleId: string) => Level

/** The levels for one document: the table's, then those of the configuration, then those of the overrides that match, in order. */
export function levelsFor(nsid: string, config: LintConfig): LevelOf {
  const layers = [
    config.rules ?? {},
    ...(config.overrides ?? []).filter((one) => matches(nsid, one.nsids)).map((one) => one.rules),
  ]
  const levels = new Map<string, Level>(lintRules.map(({ id, level }) => [id, level]))
  for (const layer of layers) for (const [id, level] of Object.entries(layer)) levels.set(id, level)
  return (ruleId) => levels.get(ruleId) ?? 'off'
}

/** Whether a list of NSID patterns takes an NSID in; the last pattern that matches decides. */
export function matches(nsid: string, patterns: readonly string[]): boolean {
  const last = patterns.findLast((pattern) => matchesGlob(nsid, pattern.replace(/^!/, '')))
  return last !== undefined && !last.startsWith('!')
}

/** What is wrong with a value that should be a `LintConfig`, one line each; none where it is one. */
export function problemsOfLintConfig(value: unknown): string[] {
  if (!isObject(value)) return [`expected lint to be an object, found ${describeJson(value)}`]
  const overrides = value['overrides'] ?? []
  return [
    ...unknownKeys(value, ['rules', 'overrides'], 'lint'),
    ...problemsOfLevels(value['rules'] ?? {}, 'lint.rules'),
    ...(Array.isArray(overrides)
      ? overrides.flatMap((one: unknown, index) => problemsOfOverride(one, `lint.overrides[${index}]`))
      : [`expected lint.overrides to be a list, found ${describeJson(overrides)}`]),
  ]
}

function problemsOfOverride(value: unknown, where: string): string[] {
  if (!isObject(value)) return [`expected ${where} to be an object, found ${describeJson(value)}`]
  const nsids = value['nsids']
  const areStrings = Array.isArray(nsids) && nsids.length > 0 && nsids.every((nsid) => typeof nsid === 'string')
  return [
    ...unknownKeys(value, ['nsids', 'rules'], where),
    ...(areStrings
      ? []
      : [
          `expected ${where}.nsids to be a list of NSIDs, with * for any characters, found ${nsids === undefined ? 'nothing' : JSON.stringify(nsids)}`,
        ]),
    ...problemsOfLevels(value['rules'], `${where}.rules`),
  ]
}

function problemsOfLevels(value: unknown, where: string): string[] {
  if (!isObject(value)) return [`expected ${where} to be an object of levels by rule id, found ${describeJson(value)}`]
  return Object.entries(value).flatMap(([id, level]) => {
    const rule = rules.find((one) => one.id === id)
    if (!rule)
      return [
        `expected a rule of lint in ${where}, found ${JSON.stringify(id)}${suggestNearest(id, ruleIds) || ' (lexgen rules lists them)'}`,
      ]
    if (rule.reportedBy === 'reader')
      return [
        `expected a rule with a level to set in ${where}, found "${id}", which reading reports (${joinNames(rule.codes, 3)})`,
      ]
    return LEVELS.some((one) => one === level)
      ? []
      : [
          `expected ${where}.${id} to be one of ${LEVELS.join(', ')}, found ${JSON.stringify(level)}${typeof level === 'string' ? suggestNearest(level, LEVELS) : ''}`,
        ]
  })
}

function unknownKeys(value: Readonly<Record<string, unknown>>, known: readonly string[], where: string): string[] {
  return Object.keys(value)
    .filter((key) => !known.includes(key))
    .map(
      (key) =>
        `expected a key of ${where} (${known.join(', ')}), found ${JSON.stringify(key)}${suggestNearest(key, known)}`,
    )
}
