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
  TokenSchema,
} from '../language/document.ts'
import type { Place } from '../language/kind-row.ts'

/** Where a schema stands. */
export interface Site {
  readonly place: Place | undefined
  /** The property's or parameter's name; undefined elsewhere. */
  readonly name: string | undefined
  /** Property or parameter that may be left out. */
  readonly optional: boolean
  /** The object or the parameters that it belongs to. */
  readonly owner: ObjectSchema | ParamsSchema | undefined
}

interface InDocument {
  /** JSON pointer in the normalised document. */
  readonly pointer: string
}

interface InDef extends InDocument {
  /** The definition that the node is a part of. */
  readonly def: Definition
  readonly defName: string
}

interface DocumentNode extends InDocument {
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
