import type { Validator } from '@lexgen/xrpc/validate'
import { decodeParams, withDefaults } from '@lexgen/xrpc/validate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { document, json, object, params, procedure, query } from '../../../lexgen/test/support/build.ts'
import { programOf } from '../../../lexgen/test/support/generate-text.ts'
import { ajvFor } from '../../../lexgen/test/support/oracles/ajv.ts'
import { sample } from '../../../lexgen/src/sample.ts'
import { generateInto, temporaryFolder } from '../support/generate.ts'
import { bundleValidators } from '../support/validators.ts'

/**
 * What is filled in is valid: a default that its own schema does not allow is none, wherever it stands. What a caller may leave out is the
 * same with it: somebody wrote that there is a default, and the service has to know what to do.
 */

const USABLE = {
  inBounds: { type: 'integer', minimum: 1, maximum: 3, default: 3 },
  short: { type: 'string', maxLength: 2, default: 'ä' },
  listed: { type: 'string', enum: ['a', 'b'], default: 'b' },
  known: { type: 'string', knownValues: ['a'], default: 'b' },
  handle: { type: 'string', format: 'handle', default: 'alice.example' },
  no: { type: 'boolean', default: false },
} as const

const UNUSABLE = {
  below: { type: 'integer', minimum: 5, default: 1 },
  above: { type: 'integer', maximum: 5, default: 10 },
  long: { type: 'string', maxLength: 3, default: 'ää' },
  graphemes: { type: 'string', minGraphemes: 2, default: 'a' },
  unlisted: { type: 'string', enum: ['a', 'b'], default: 'c' },
  otherConst: { type: 'integer', const: 1, default: 2 },
  otherFlag: { type: 'boolean', const: true, default: false },
  noHandle: { type: 'string', format: 'handle', default: 'alice' },
} as const

const FILLED = { inBounds: 3, short: 'ä', listed: 'b', known: 'b', handle: 'alice.example', no: false }
const PROPERTIES = { ...USABLE, ...UNUSABLE }
const NAMES = Object.keys(PROPERTIES)

/** Constants with which nothing would be valid if what stands beside them counted. */
const CONSTANTS = {
  number: { type: 'integer', minimum: 5, const: 1 },
  listed: { type: 'integer', enum: [1, 2], const: 3 },
  text: { type: 'string', maxLength: 1, maxGraphemes: 1, const: 'ab' },
  did: { type: 'string', format: 'did', const: 'none' },
} as const
const CONSTANT = { number: 1, listed: 3, text: 'ab', did: 'none' }

const DOCUMENTS = [
  document('com.example.search', { main: query({ parameters: params(PROPERTIES, NAMES) }) }),
  document('com.example.create', {
    main: procedure({ input: json({ type: 'object', required: NAMES, properties: PROPERTIES }) }),
  }),
  document('com.example.defs', { settings: { type: 'object', properties: PROPERTIES }, constants: object(CONSTANTS) }),
]

const folder = temporaryFolder()
const validators: Record<string, Validator<unknown>> = {}

beforeAll(async () => {
  generateInto(folder.path, DOCUMENTS, '--validators')
  const load = await bundleValidators(folder.path)
  for (const path of ['search', 'create', 'defs']) Object.assign(validators, await load(`com/example/${path}`))
})
afterAll(folder.remove)

describe.each(['searchParamsValidator', 'createInputValidator', 'settingsValidator'])('%s', (name) => {
  test('fills in what its own schema allows, and nothing else; the result is valid', () => {
    const validator = validators[name] as Validator<unknown>
    expect(validator.validate({})).toEqual({ ok: true, value: {} })
    const filled = withDefaults(validator, {})
    expect(filled).toEqual(FILLED)
    expect(validator.validate(filled)).toEqual({ ok: true, value: filled })
  })
})

test('no request is refused for a default that nobody sent', () => {
  const validator = validators['searchParamsValidator'] as Validator<unknown>
  expect(decodeParams(validator, new URLSearchParams(''))).toEqual({ ok: true, value: FILLED })
  const result = decodeParams(validator, new URLSearchParams('below=1'))
  expect(result.ok || result.issues.map(({ message }) => message)).toEqual(['below: expected at least 5, found 1'])
})

test('ajv that fills in defaults fills in those, too', () => {
  const value = {}
  const ajv = ajvFor(programOf(DOCUMENTS))
  // It describes an object, whose properties are schemas.
  const settings = ajv.getSchema('lex:com.example.defs#/$defs/settings')?.schema as { properties?: object } | undefined
  const properties: Record<string, object> = { ...settings?.properties }
  for (const [name, schema] of Object.entries(properties))
    if ('default' in schema) Object.assign(value, { [name]: schema.default })
  expect(value).toEqual(FILLED)
})

test('a constant says everything: types, validators, JSON Schema and samples go by it alone', () => {
  const validator = validators['constantsValidator'] as Validator<unknown>
  const program = programOf(DOCUMENTS)
  expect(sample(program, 'com.example.defs#constants')).toEqual(CONSTANT)
  const isValid = ajvFor(program).getSchema('lex:com.example.defs#/$defs/constants')
  for (const [value, verdict] of [
    [CONSTANT, true],
    [{ ...CONSTANT, number: 5 }, false],
    [{ ...CONSTANT, text: 'a' }, false],
    [{ ...CONSTANT, did: 'did:plc:a' }, false],
  ] as const) {
    expect(validator.is(value)).toBe(verdict)
    expect(isValid?.(value)).toBe(verdict)
  }
})
