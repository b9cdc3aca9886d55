/**
 * Today's Lexicon language as TypeScript types: what normalisation yields and every later stage reads.
 * Source: AT Protocol specification, "Lexicon". Unknown keys are legal everywhere and are not modelled.
 */

/** One Lexicon document ("Lexicon Files"). */
export interface LexiconDocument extends Described {
  readonly lexicon: 1
  readonly id: string
  /** Definitions by name, in the author's order. Only `main` may be a primary type. */
  readonly defs: Readonly<Record<string, Definition>>
  /** Of published records only ("Lexicon Publication and Resolution"). */
  readonly $type?: string
  /** A number of older documents; it has no meaning today. */
  readonly revision?: unknown
  /** Where an editor finds the schema; no part of the language. */
  readonly $schema?: string
}

/** A named definition ("Lexicon Files": what may stand in `defs`). */
export type Definition = PrimaryDefinition | NamedDefinition

/** "Primary Type Definitions": at most one a document, always named `main`. */
export type PrimaryDefinition = MethodDefinition | RecordDefinition | PermissionSetDefinition

/** Anything that is called by its NSID. */
export type MethodDefinition = QueryDefinition | ProcedureDefinition | SubscriptionDefinition

/** A definition that may carry any name. */
export type NamedDefinition = ShapeSchema | TokenSchema | LooseDefinition

/**
 * A definition that the language does not allow ("Lexicon Files": refs, unions and unknown are no definitions), but that documents in
 * use have: another name for what the schema says.
 */
export type LooseDefinition = RefSchema | UnionSchema | UnknownSchema

/** A schema in property or item position ("Field Type Definitions"). */
export type FieldSchema = ShapeSchema | RefSchema | UnionSchema | UnknownSchema

/** A schema that may also be defined under a name. */
export type ShapeSchema =
  BooleanSchema | IntegerSchema | StringSchema | BytesSchema | CidLinkSchema | BlobSchema | ArraySchema | ObjectSchema

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
  /** How messages are framed, offered in the handshake (proposal 0015, {@link SUBPROTOCOLS}). @default `xrpc.v0.cbor` */
  readonly subprotocol?: string
}

export interface PermissionSetDefinition extends Described {
  readonly type: 'permission-set'
  readonly title?: string
  /** By language tag (BCP 47). */
  readonly 'title:lang'?: Readonly<Record<string, string>>
  /** How `title:lang` was spelled before 2026. */
  readonly 'title:langs'?: unknown
  readonly detail?: string
  /** By language tag (BCP 47). */
  readonly 'detail:lang'?: Readonly<Record<string, string>>
  /** How `detail:lang` was spelled before 2026. */
  readonly 'detail:langs'?: unknown
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

/** One parameter ("params"): a scalar, or an array of scalars, which is a parameter that may be repeated. */
export type ParamSchema = ParamItemSchema | ParamArraySchema

/** What a parameter that may be repeated is each time. */
export type ParamItemSchema = BooleanSchema | IntegerSchema | StringSchema

export interface ParamArraySchema extends ArraySchema {
  readonly items: ParamItemSchema
}

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
