import { findNearest } from '../diagnostics/nearest.ts'
import { type OptionName, type OptionSpec, type Options, listOptions } from './options.ts'
import { isObject } from '../text/json.ts'
import { assertNever } from '../text/assert-never.ts'

/** What a config file may hold: the options by name, the sources, and the lint rules' levels. */
export interface Config extends Partial<Options> {
  readonly sources?: readonly string[]
  /** Levels of the lint rules; the lint stage checks it. */
  readonly lint?: unknown
}

/** A config that cannot be used; the message is for people. */
export class ConfigError extends Error {
  override name = 'ConfigError'
}

/** Keys besides the options. `lexicons` is what a generated package says of itself in its package.json. */
const OTHER_KEYS = ['sources', 'lint', 'lexicons', '$schema']

/** Checks a config file's value against the option table. Throws a ConfigError that names the key, and a near one for a misspelt key. */
export function parseConfig(value: unknown, path: string): Config {
  if (!isObject(value)) {
    throw new ConfigError(`${path}: expected an object of options, found ${kindOf(value)}`)
  }
  const specs = new Map<string, OptionSpec>(
    listOptions()
      .filter(({ spec }) => spec.flagOnly !== true)
      .map(({ name, spec }) => [name, spec]),
  )
  const config: Record<string, unknown> = {}
  for (const [key, each] of Object.entries(value)) {
    const spec = specs.get(key)
    if (spec) config[key] = parseOption(key, spec, each, path)
    else if (!OTHER_KEYS.includes(key))
      throw new ConfigError(describeUnknownKey(key, [...specs.keys(), 'sources', 'lint'], path))
  }
  if ('sources' in value)
    config['sources'] = parseOption('sources', { kind: 'strings', summary: '', commands: [] }, value['sources'], path)
  if ('lint' in value) config['lint'] = value['lint']
  return config
}

/** Checks one value against its row of the table. */
export function parseOption(name: OptionName | string, spec: OptionSpec, value: unknown, path: string): unknown {
  const fail = (expected: string): never => {
    throw new ConfigError(`${path}: expected ${name} to be ${expected}, found ${kindOf(value)}`)
  }
  switch (spec.kind) {
    case 'boolean':
      return typeof value === 'boolean' ? value : fail('true or false')
    case 'string':
      if (typeof value !== 'string' || value === '') return fail('a string that is not empty')
      return spec.pattern === undefined || new RegExp(`^${spec.pattern}$`).test(value)
        ? value
        : fail(spec.patternName ?? spec.pattern)
    case 'choice':
      return typeof value === 'string' && spec.choices?.includes(value)
        ? value
        : fail(`one of ${(spec.choices ?? []).join(', ')}`)
    case 'strings': {
      const list: readonly unknown[] = Array.isArray(value) ? value : [value]
      return list.every((each) => typeof each === 'string' && each !== '')
        ? list
        : fail('a list of strings that are not empty')
    }
    default:
      return assertNever(spec.kind)
  }
}

function describeUnknownKey(key: string, known: readonly string[], path: string): string {
  const near = findNearest(key, known)
  return `${path}: expected an option of lexgen, found ${JSON.stringify(key)}${near === undefined ? '' : `; did you mean ${near}?`}`
}

function kindOf(value: unknown): string {
  return typeof value === 'object'
    ? value === null
      ? 'null'
      : Array.isArray(value)
        ? 'a list'
        : 'an object'
    : (JSON.stringify(value) ?? 'nothing')
}
