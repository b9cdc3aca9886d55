import type {
  Body,
  Definition,
  ErrorDefinition,
  FieldSchema,
  LexiconDocument,
  Message,
  ObjectSchema,
  ParamsSchema,
  Permission,
  SubscriptionDefinition,
  ProcedureDefinition,
  QueryDefinition,
  TokenSchema,
} from '../language/document.ts'

/** Query or procedure: what the specification calls an endpoint. */
type Endpoint = QueryDefinition | ProcedureDefinition

/** Anything that is called by its NSID. */
export type MethodDefinition = Endpoint | SubscriptionDefinition

/** Where a schema stands. */
export interface Site {
  readonly place: 'def' | 'property' | 'param' | 'items' | 'body' | 'message' | 'record'
  /** The property's or parameter's name; absent elsewhere. */
  readonly name?: string
  /** Property or parameter that may be left out. */
  readonly optional: boolean
  /** The object that a property belongs to. */
  readonly owner?: ObjectSchema | ParamsSchema
}

interface Place {
  /** JSON pointer in the normalised document. */
  readonly pointer: string
}

interface InDef extends Place {
  /** The definition that the node is a part of. */
  readonly def: Definition
  readonly defName: string
}

interface DocumentNode extends Place {
  readonly kind: 'document'
  readonly document: LexiconDocument
}
interface DefNode extends InDef {
  readonly kind: 'def'
}
export interface SchemaNode extends InDef {
  readonly kind: 'schema'
  readonly schema: FieldSchema | TokenSchema
  readonly site: Site
}
interface ParamsNode extends InDef {
  readonly kind: 'params'
  readonly params: ParamsSchema
}
interface BodyNode extends InDef {
  readonly kind: 'body'
  readonly role: 'input' | 'output'
  readonly body: Body
}
interface MessageNode extends InDef {
  readonly kind: 'message'
  readonly message: Message
}
interface ErrorNode extends InDef {
  readonly kind: 'error'
  readonly error: ErrorDefinition
}
interface PermissionNode extends InDef {
  readonly kind: 'permission'
  readonly permission: Permission
}

/** Everything in a document that a rule can look at; every part of the document is a node once. */
export type LintNode =
  DocumentNode | DefNode | SchemaNode | ParamsNode | BodyNode | MessageNode | ErrorNode | PermissionNode
