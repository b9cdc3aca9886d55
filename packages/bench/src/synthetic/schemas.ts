import type { LexiconDocument } from 'lexgen'

/** The parts of a document's type, by the names that the specification gives them. */
export type Definition = LexiconDocument['defs'][string]

export type QueryDefinition = Extract<Definition, { type: 'query' }>
export type ProcedureDefinition = Extract<Definition, { type: 'procedure' }>
export type Body = NonNullable<QueryDefinition['output']>
export type ErrorDefinition = NonNullable<QueryDefinition['errors']>[number]
export type ParamsSchema = NonNullable<QueryDefinition['parameters']>
export type ParamSchema = ParamsSchema['properties'][string]
export type ObjectSchema = Extract<Definition, { type: 'object' }>
export type FieldSchema = ObjectSchema['properties'][string]
export type StringSchema = Extract<FieldSchema, { type: 'string' }>
export type ArraySchema = Extract<FieldSchema, { type: 'array' }>
