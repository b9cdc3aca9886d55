/**
 * Today's Lexicon language as TypeScript types: what normalisation yields and every later stage reads.
 * Source: AT Protocol specification, "Lexicon". Unknown keys are legal everywhere and are not modelled.
 */

/** One Lexicon document ("Lexicon Files"). */
export interface LexiconDocument {
  readonly lexicon: 1
  readonly id: string
  readonly description?: string
  /** Definitions by name, in the author's order. Only `main` may be a primary type. */
  readonly defs: Readonly<Record<string, Definition>>
}

/** A named definition ("Lexicon Files": what may stand in `defs`). */
export type Definition = PrimaryDefinition | NamedDefinition

/** "Primary Type Definitions": at most one a document, always named `main`. */
export type PrimaryDefinition =
  RecordDefinition | QueryDefinition | ProcedureDefinition | SubscriptionDefinition | PermissionSetDefinition

/** What is called by its NSID. */
export type MethodDefinition = QueryDefinition | ProcedureDefinition | SubscriptionDefinition

/** A definition that may carry any name. */
export type NamedDefinition = FieldSchema | TokenSchema

/** A schema in property or item position ("Field Type Definitions"). */
export type FieldSchema =
  | BooleanSchema
  | IntegerSchema
  | StringSchema
  | BytesSchema
  | CidLinkSchema
  | BlobSchema
  | ArraySchema
  | ObjectSchema
  | RefSchema
  | UnionSchema
  | UnknownSchema

interface Described {
  readonly description?: string
}

export interface RecordDefinition extends Described {
  readonly type: 'record'
  /** `tid`, `nsid`, `any` or `literal:<rkey>`. */
  readonly key: string
  readonly record: ObjectSchema
}

export interface QueryDefinition extends Described {
  readonly type: 'query'
  readonly parameters?: ParamsSchema
  readonly output?: Body
  readonly errors?: readonly ErrorDefinition[]
}

export interface ProcedureDefinition extends Described {
  readonly type: 'procedure'
  readonly parameters?: ParamsSchema
  readonly input?: Body
  readonly output?: Body
  readonly errors?: readonly ErrorDefinition[]
}

export interface SubscriptionDefinition extends Described {
  readonly type: 'subscription'
  readonly parameters?: ParamsSchema
  readonly message?: Message
  readonly errors?: readonly ErrorDefinition[]
}

export interface PermissionSetDefinition extends Described {
  readonly type: 'permission-set'
  readonly title?: string
  readonly detail?: string
  readonly permissions: readonly Permission[]
}

/** One entry of a permission set. Unknown resources and fields are legal. */
export interface Permission {
  readonly type: 'permission'
  readonly resource: string
  readonly [field: string]: unknown
}

/** Input or output of a method. */
export interface Body extends Described {
  /** MIME type or pattern such as a wildcard; a list of several is separated by commas. */
  readonly encoding: string
  readonly schema?: ObjectSchema | RefSchema | UnionSchema
}

export interface Message extends Described {
  readonly schema: UnionSchema
}

/** An error that a method might return. */
export interface ErrorDefinition extends Described {
  readonly name: string
}

export interface ParamsSchema extends Described {
  readonly type: 'params'
  readonly required?: readonly string[]
  readonly properties: Readonly<Record<string, ParamSchema>>
}

export type ParamSchema = BooleanSchema | IntegerSchema | StringSchema | UnknownSchema | ArraySchema

export interface BooleanSchema extends Described {
  readonly type: 'boolean'
  readonly default?: boolean
  readonly const?: boolean
}

export interface IntegerSchema extends Described {
  readonly type: 'integer'
  readonly minimum?: number
  readonly maximum?: number
  readonly enum?: readonly number[]
  readonly default?: number
  readonly const?: number
}

export interface StringSchema extends Described {
  readonly type: 'string'
  /** A format name; one that today's language does not know reads as a plain string. */
  readonly format?: string
  /** In UTF-8 bytes. */
  readonly minLength?: number
  /** In UTF-8 bytes. */
  readonly maxLength?: number
  readonly minGraphemes?: number
  readonly maxGraphemes?: number
  readonly knownValues?: readonly string[]
  readonly enum?: readonly string[]
  readonly default?: string
  readonly const?: string
}

export interface BytesSchema extends Described {
  readonly type: 'bytes'
  readonly minLength?: number
  readonly maxLength?: number
}

export interface CidLinkSchema extends Described {
  readonly type: 'cid-link'
}

export interface BlobSchema extends Described {
  readonly type: 'blob'
  readonly accept?: readonly string[]
  /** In bytes. */
  readonly maxSize?: number
}

export interface ArraySchema extends Described {
  readonly type: 'array'
  readonly items: FieldSchema
  readonly minLength?: number
  readonly maxLength?: number
}

export interface ObjectSchema extends Described {
  readonly type: 'object'
  readonly properties: Readonly<Record<string, FieldSchema>>
  readonly required?: readonly string[]
  readonly nullable?: readonly string[]
}

export interface TokenSchema extends Described {
  readonly type: 'token'
}

export interface RefSchema extends Described {
  readonly type: 'ref'
  /** `nsid`, `nsid#name` or `#name`. */
  readonly ref: string
}

export interface UnionSchema extends Described {
  readonly type: 'union'
  readonly refs: readonly string[]
  /** @default false */
  readonly closed?: boolean
}

export interface UnknownSchema extends Described {
  readonly type: 'unknown'
}
