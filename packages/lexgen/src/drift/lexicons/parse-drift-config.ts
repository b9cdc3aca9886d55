import { LEVELS } from '../../diagnostics/levels.ts'
import { suggestNearest } from '../../diagnostics/nearest.ts'
import { DRIFT_PROFILES, FAIL_THRESHOLDS, type FailThreshold } from '../../text/drift-terms.ts'
import { describeJson, isObject, type JsonObject } from '../../text/json.ts'
import { driftRules } from './rules.ts'
import { POSITIONS } from './rule.ts'
import type { DriftConfig } from './severities.ts'

/** What a config says of comparisons. */
export interface DriftSettings extends DriftConfig {
  /** What to compare with: a source, or `git:<ref>`. */
  readonly base?: string
  /** The least that fails a run. @default 'error' */
  readonly failOn?: FailThreshold
  /** File of what is accepted. @default 'lexgen-accepted.json' */
  readonly accepted?: string
}

/** What each key has to be, in words, and whether a value is that. */
const KEYS: Readonly<Record<keyof DriftSettings, readonly [expected: string, holds: (value: unknown) => boolean]>> = {
  base: ['a string that is not empty', isText],
  accepted: ['a string that is not empty', isText],
  profile: [`one of ${DRIFT_PROFILES.join(', ')}`, (value) => DRIFT_PROFILES.some((each) => each === value)],
  failOn: [`one of ${FAIL_THRESHOLDS.join(', ')}`, (value) => FAIL_THRESHOLDS.some((each) => each === value)],
  ignore: ['a list of NSIDs, with `*` for any characters', isTexts],
  unstable: ['a list of NSIDs, with `*` for any characters', isTexts],
  rules: ['an object of levels by rule', isObject],
  overrides: ['a list of objects with `nsids` and `rules`', (value) => Array.isArray(value) && value.every(isOverride)],
}

/** The settings below `drift` of a config, or what is wrong with them, one line each. */
export function parseDriftConfig(
  value: unknown,
): { readonly settings: DriftSettings } | { readonly problems: string[] } {
  if (value === undefined) return { settings: {} }
  if (!isObject(value)) return { problems: [`expected \`drift\` to be an object, found ${describeJson(value)}`] }
  const problems = Object.entries(value).flatMap(([key, each]) => problemsOfKey(key, each))
  const overrides: readonly unknown[] = Array.isArray(value['overrides']) ? value['overrides'] : []
  const levels = [
    ...problemsOfLevels(value['rules'], 'drift.rules'),
    ...overrides.flatMap((each, i) =>
      isObject(each) ? problemsOfLevels(each['rules'], `drift.overrides[${i}].rules`) : [],
    ),
  ]
  // Every key was held to the type of its value.
  return problems.length + levels.length > 0
    ? { problems: [...problems, ...levels] }
    : { settings: value as DriftSettings }
}

function problemsOfKey(key: string, value: unknown): string[] {
  if (!isKey(key))
    return [`expected a key of \`drift\`, found ${JSON.stringify(key)}${suggestNearest(key, Object.keys(KEYS))}`]
  const [expected, holds] = KEYS[key]
  return holds(value) ? [] : [`expected \`drift.${key}\` to be ${expected}, found ${describeJson(value)}`]
}

function isKey(key: string): key is keyof DriftSettings {
  return Object.hasOwn(KEYS, key)
}

/** A rule, or a rule and a position: `prop-added-required@response`. */
function problemsOfLevels(levels: unknown, where: string): string[] {
  if (!isObject(levels)) return []
  const ids = driftRules.map(({ id }) => id)
  return Object.entries(levels).flatMap(([key, level]) => {
    const [id = '', position] = key.split('@', 2)
    if (!ids.includes(id))
      return [`expected a rule of comparisons in \`${where}\`, found ${JSON.stringify(id)}${suggestNearest(id, ids)}`]
    if (position !== undefined && !POSITIONS.some((each) => each === position))
      return [`expected ${POSITIONS.join(', ')} after @ in \`${where}\`, found ${JSON.stringify(position)}`]
    if (LEVELS.some((each) => each === level)) return []
    return [`expected \`${where}\` to have one of ${LEVELS.join(', ')} for ${key}, found ${describeJson(level)}`]
  })
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== ''
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every(isText)
}

function isOverride(value: unknown): value is JsonObject {
  return isObject(value) && isTexts(value['nsids']) && isObject(value['rules'])
}
