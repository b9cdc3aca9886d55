import { suggestNearest } from '../diagnostics/nearest.ts'
import { type OptionSpec, type OptionTable, flagName } from './option-table.ts'
import { describeJson, isObject, quote, stringsOf } from '../text/json.ts'

/** What a config file holds, checked against the table: the options by name, the sources, and the lint rules' levels. */
export interface ParsedConfig {
  readonly options: Readonly<Record<string, unknown>>
  readonly sources?: readonly string[]
  /** Levels of the lint rules; the lint stage checks it. */
  readonly lint?: unknown
  /** How lexicons are compared; whoever compares checks it. */
  readonly drift?: unknown
}

/** A config that cannot be used; the message is for people. */
export class ConfigError extends Error {
  override name = 'ConfigError'
}

/** Keys besides the options. `lexicons` is what a generated package says of itself in its package.json. */
const OTHER_KEYS = ['sources', 'lint', 'drift', 'lexicons', '$schema']

/** Checks a config file's value against the option table. Throws a ConfigError that names the key, and a near one for a misspelt key. */
export function parseConfig(value: unknown, path: string, table: OptionTable): ParsedConfig {
  if (value === undefined) throw new ConfigError(`${path}: expected a default export, found none`)
  if (!isObject(value)) {
    throw new ConfigError(`${path}: expected an object of options, found ${kindOf(value)}`)
  }
  const specs = new Map(Object.entries(table).filter(([, spec]) => spec.flagOnly !== true))
  const options: Record<string, unknown> = {}
  for (const [key, each] of Object.entries(value)) {
    const spec = specs.get(key)
    if (spec) options[key] = parseOption(key, spec, each, path)
    else if (Object.hasOwn(table, key))
      throw new ConfigError(
        `${path}: expected an option that may stand in a config, found ${JSON.stringify(key)}, which is for the command line only (--${flagName(key, table[key] ?? {})})`,
      )
    else if (!OTHER_KEYS.includes(key))
      throw new ConfigError(describeUnknownKey(key, [...specs.keys(), 'sources', 'lint', 'drift'], path))
  }
  return {
    options,
    ...('sources' in value && { sources: parseStrings('sources', value['sources'], path) }),
    ...('lint' in value && { lint: value['lint'] }),
    ...('drift' in value && { drift: value['drift'] }),
  }
}

/** Checks one value against its row of the table; `path` is that of the config, where the value stands in one. */
export function parseOption(name: string, spec: OptionSpec, value: unknown, path: string | undefined): unknown {
  const fail = (expected: string, suggestion = ''): never => {
    throw new ConfigError(`${placeOf(path)}expected ${name} to be ${expected}, found ${kindOf(value)}${suggestion}`)
  }
  switch (spec.kind) {
    case 'boolean':
      return typeof value === 'boolean' ? value : fail('true or false')
    case 'string':
      if (typeof value !== 'string' || value === '') return fail('a string that is not empty')
      return matchesPattern(value, spec) ? value : fail(spec.patternName ?? 'another string')
    case 'choice':
      return typeof value === 'string' && spec.choices?.includes(value)
        ? value
        : fail(
            `one of ${(spec.choices ?? []).join(', ')}`,
            typeof value === 'string' ? suggestNearest(value, spec.choices ?? []) : '',
          )
    case 'strings': {
      const strings = parseStrings(name, value, path)
      const wrong = strings.find((each) => !matchesPattern(each, spec))
      if (wrong === undefined) return strings
      throw new ConfigError(`${placeOf(path)}expected ${name} to be ${spec.patternName}, found ${quote(wrong)}`)
    }
  }
}

function matchesPattern(text: string, { pattern }: OptionSpec): boolean {
  return pattern === undefined || new RegExp(`^(?:${pattern})$`).test(text)
}

function placeOf(path: string | undefined): string {
  return path === undefined ? '' : `${path}: `
}

function parseStrings(name: string, value: unknown, path: string | undefined): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  const wrong = list.findIndex((each) => typeof each !== 'string' || each === '')
  if (wrong < 0) return stringsOf(list)
  const found = `${kindOf(list[wrong])}${Array.isArray(value) ? ` in [${wrong}]` : ''}`
  throw new ConfigError(`${placeOf(path)}expected ${name} to be a list of strings that are not empty, found ${found}`)
}

function describeUnknownKey(key: string, known: readonly string[], path: string): string {
  return `${path}: expected an option of lexgen, found ${JSON.stringify(key)}${suggestNearest(key, known)}`
}

function kindOf(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'string' ? quote(value) : describeJson(value)
}
