import { LEVELS } from '../diagnostics/levels.ts'
import { driftRules } from '../drift/lexicons/rules.ts'
import { POSITIONS } from '../drift/lexicons/rule.ts'
import { lintRules } from '../lint/rules.ts'
import type { OptionSpec } from '../options/option-table.ts'
import { DRIFT_PROFILES, FAIL_THRESHOLDS } from '../text/drift-terms.ts'
import type { Json } from '../text/json.ts'
import { listOptions } from './options.ts'

type Schema = { readonly [key: string]: Json }

const TEXT: Schema = { type: 'string', minLength: 1 }
const TEXTS: Schema = { anyOf: [TEXT, { type: 'array', items: TEXT }] }
const LEVEL: Schema = { enum: LEVELS }

/**
 * JSON Schema (2020-12) of a config file, for editors: what `config.schema.json` of this package is. Every option comes from the option
 * table, every rule from those of lint and diff, so that it takes what lexgen takes.
 */
export function configSchema(): Schema {
  const options = listOptions()
    .filter(({ spec }) => spec.flagOnly !== true)
    .map(({ name, spec }) => [name, schemaOf(spec)] as const)
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Config of lexgen',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      sources: { description: 'Directories, files, globs and other sources of lexicons', ...TEXTS },
      ...Object.fromEntries(options),
      lint: rulesSchema('Levels of the rules of lexgen lint', lintLevels(), {}),
      drift: rulesSchema('How lexgen diff compares', driftLevels(), {
        base: { description: 'What to compare with: a source, or git:<ref>', ...TEXT },
        failOn: { description: 'The least that fails a run', enum: FAIL_THRESHOLDS },
        accepted: { description: 'File of what is accepted', ...TEXT },
        profile: { description: 'Whom a change has to break to count', enum: DRIFT_PROFILES },
        ignore: {
          description: 'NSIDs of which nothing is reported, with * for any characters',
          type: 'array',
          items: TEXT,
        },
        unstable: { description: 'NSIDs in which errors are warnings', type: 'array', items: TEXT },
      }),
    },
  }
}

function schemaOf({ kind, choices, pattern, summary, default: standard }: OptionSpec): Schema {
  const said: Schema = { description: summary, ...(standard !== undefined && { default: standard }) }
  switch (kind) {
    case 'boolean':
      return { ...said, type: 'boolean' }
    case 'choice':
      return { ...said, enum: choices ?? [] }
    case 'strings':
      return { ...said, anyOf: [textOf(pattern), { type: 'array', items: textOf(pattern) }] }
    case 'string':
      return { ...said, ...textOf(pattern) }
  }
}

function textOf(pattern: string | undefined): Schema {
  return pattern === undefined ? TEXT : { ...TEXT, pattern: `^(?:${pattern})$` }
}

/** Levels by rule, for all documents and for some, and whatever else there is to say. */
function rulesSchema(description: string, levels: Schema, properties: Schema): Schema {
  const override: Schema = {
    type: 'object',
    required: ['nsids', 'rules'],
    additionalProperties: false,
    properties: { nsids: { type: 'array', items: TEXT, minItems: 1 }, rules: levels },
  }
  return {
    description,
    type: 'object',
    additionalProperties: false,
    properties: { ...properties, rules: levels, overrides: { type: 'array', items: override } },
  }
}

function lintLevels(): Schema {
  const rows = lintRules.map(({ id }) => [id, LEVEL] as const)
  return { type: 'object', additionalProperties: false, properties: Object.fromEntries(rows) }
}

/** A rule, or a rule at a position: `prop-added-required@response`. */
function driftLevels(): Schema {
  const ids = driftRules.map(({ id }) => id)
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(ids.map((id) => [id, LEVEL])),
    patternProperties: { [`^(?:${ids.join('|')})@(?:${POSITIONS.join('|')})$`]: LEVEL },
  }
}
