import { type RefPool, objectSchema, paramsSchema } from './fields.ts'
import type { Random } from './random.ts'
import type { Body, Definition, ErrorDefinition, ProcedureDefinition, QueryDefinition } from './schemas.ts'
import { knownValues, sentence } from './words.ts'

/** Objects that the `defs` document of every namespace has, so that others may refer to them without looking. */
export const SHARED_OBJECTS = ['view', 'viewBasic', 'viewDetailed', 'viewerState', 'metadata', 'attachment'] as const

/** Its strings, one of them with tokens as known values. */
export const SHARED_STRINGS = ['statusKind', 'reasonType'] as const

const TOKENS = ['reasonSpam', 'reasonRude'] as const
const JSON_ENCODING = 'application/json'
/** 74 of 177 official queries are paged. */
const PAGED = 0.42
/** Declared errors in the official documents: 197 over 319 methods. */
const ERROR_NAMES = ['NotFound', 'InsufficientRole', 'ExpiredToken', 'InvalidCursor', 'BlockedActor', 'InternalError']
const ERROR_DECLARED = 0.1
const ERROR_DESCRIBED = 0.45
/** Binary bodies are 2 in 100, methods without any output 15 in 100 procedures. */
const BINARY = 0.02
const NO_OUTPUT = 0.33
const NO_INPUT = 0.06

/** The definitions of a namespace's `defs` document. */
export function sharedDefinitions(random: Random, nsid: string, pool: RefPool): Record<string, Definition> {
  const defs: Record<string, Definition> = {}
  for (const name of SHARED_OBJECTS) defs[name] = objectSchema(random, pool, 2, 4)
  for (let extra = random.below(8); extra > 0; extra--) defs[`detail${extra}`] = objectSchema(random, pool, 1, 4)
  defs[SHARED_STRINGS[0]] = { type: 'string', knownValues: knownValues(random), maxLength: 64 }
  defs[SHARED_STRINGS[1]] = { type: 'string', knownValues: TOKENS.map((token) => `${nsid}#${token}`) }
  for (const token of TOKENS) defs[token] = { type: 'token', description: sentence(random) }
  return defs
}

export function queryDefinition(random: Random, pool: RefPool): QueryDefinition {
  const paged = random.chance(PAGED)
  return {
    type: 'query',
    description: sentence(random),
    ...(paged || random.chance(0.85) ? { parameters: paramsSchema(random, paged) } : {}),
    output: outputBody(random, pool, paged),
    ...declaredErrors(random),
  }
}

export function procedureDefinition(random: Random, pool: RefPool): ProcedureDefinition {
  return {
    type: 'procedure',
    description: sentence(random),
    ...(random.chance(NO_INPUT) ? {} : { input: inputBody(random, pool) }),
    ...(random.chance(NO_OUTPUT) ? {} : { output: outputBody(random, pool, false) }),
    ...declaredErrors(random),
  }
}

export function recordDefinitions(random: Random, pool: RefPool): Record<string, Definition> {
  const object = objectSchema(random, pool, 1, 5)
  const main: Definition = {
    type: 'record',
    description: sentence(random),
    key: random.chance(0.7) ? 'tid' : 'literal:self',
    record: {
      ...object,
      required: [...(object.required ?? []), 'recordedAt'],
      properties: { ...object.properties, recordedAt: { type: 'string', format: 'datetime' } },
    },
  }
  return random.chance(0.3) ? { main, reference: objectSchema(random, pool, 2, 2) } : { main }
}

export function objectDefinitions(random: Random, pool: RefPool): Record<string, Definition> {
  return { main: objectSchema(random, pool, 1, 4), view: objectSchema(random, pool, 1, 4) }
}

export function subscriptionDefinitions(random: Random, pool: RefPool): Record<string, Definition> {
  const messages = ['commit', 'identity', 'info'] as const
  const defs: Record<string, Definition> = {
    main: {
      type: 'subscription',
      description: sentence(random),
      parameters: { type: 'params', properties: { cursor: { type: 'integer', description: sentence(random) } } },
      message: { schema: { type: 'union', refs: messages.map((name) => `#${name}`) } },
      errors: [{ name: 'FutureCursor' }, { name: 'ConsumerTooSlow', description: sentence(random) }],
    },
  }
  for (const name of messages) defs[name] = objectSchema(random, pool, 2, 4)
  return defs
}

export function permissionDefinitions(random: Random, methods: readonly string[]): Record<string, Definition> {
  return {
    main: {
      type: 'permission-set',
      title: 'Everyday use',
      detail: sentence(random),
      permissions: [{ type: 'permission', resource: 'rpc', inheritAud: true, lxm: [...methods] }],
    },
  }
}

function inputBody(random: Random, pool: RefPool): Body {
  if (random.chance(BINARY)) return { encoding: '*/*' }
  return { encoding: JSON_ENCODING, schema: objectSchema(random, pool, 1, 4) }
}

function outputBody(random: Random, pool: RefPool, paged: boolean): Body {
  if (random.chance(BINARY)) return { encoding: 'application/vnd.ipld.car' }
  if (!paged && random.chance(0.12)) {
    return { encoding: JSON_ENCODING, schema: { type: 'ref', ref: random.pick(pool.objects) } }
  }
  const schema = objectSchema(random, pool, 1, 3)
  if (!paged) return { encoding: JSON_ENCODING, schema }
  const properties = { ...schema.properties, cursor: { type: 'string' } as const }
  return { encoding: JSON_ENCODING, schema: { ...schema, properties } }
}

function declaredErrors(random: Random): { errors?: ErrorDefinition[] } {
  const errors = ERROR_NAMES.filter(() => random.chance(ERROR_DECLARED)).map((name): ErrorDefinition =>
    random.chance(ERROR_DESCRIBED) ? { name, description: sentence(random) } : { name },
  )
  return errors.length > 0 ? { errors } : {}
}
