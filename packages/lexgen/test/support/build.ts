import type {
  Body,
  Definition,
  FieldSchema,
  LexiconDocument,
  ObjectSchema,
  ParamSchema,
  ParamsSchema,
  ProcedureDefinition,
  QueryDefinition,
  RecordDefinition,
  RefSchema,
  StringSchema,
  SubscriptionDefinition,
  TokenSchema,
  UnionSchema,
} from '../../src/language/document.ts'

/** Short ways to write valid documents in tests; every function returns a fresh value in today's language. */

export const document = (id: string, defs: Record<string, Definition>): LexiconDocument => ({ lexicon: 1, id, defs })

export const string = (rest: Omit<StringSchema, 'type'> = {}): StringSchema => ({ type: 'string', ...rest })

export const ref = (target: string): RefSchema => ({ type: 'ref', ref: target })

export const union = (...refs: string[]): UnionSchema => ({ type: 'union', refs })

export const token = (): TokenSchema => ({ type: 'token' })

/** An object whose properties are all required. */
export const object = (properties: Record<string, FieldSchema> = { value: string() }): ObjectSchema => ({
  type: 'object',
  required: Object.keys(properties),
  properties,
})

export const record = (properties?: Record<string, FieldSchema>, key = 'tid'): RecordDefinition => ({
  type: 'record',
  key,
  record: object(properties),
})

/** A JSON body. */
export const json = (schema: Body['schema'] = object()): Body => ({
  encoding: 'application/json',
  ...(schema ? { schema } : {}),
})

export const params = (properties: Record<string, ParamSchema>, required: string[] = []): ParamsSchema => ({
  type: 'params',
  required,
  properties,
})

export const query = (rest: Omit<QueryDefinition, 'type'> = { output: json() }): QueryDefinition => ({
  type: 'query',
  ...rest,
})

export const procedure = (
  rest: Omit<ProcedureDefinition, 'type'> = { input: json(), output: json() },
): ProcedureDefinition => ({
  type: 'procedure',
  ...rest,
})

export const subscription = (rest: Omit<SubscriptionDefinition, 'type'>): SubscriptionDefinition => ({
  type: 'subscription',
  ...rest,
})

/** Error declarations without descriptions. */
export const errors = (...names: string[]): { name: string }[] => names.map((name) => ({ name }))
