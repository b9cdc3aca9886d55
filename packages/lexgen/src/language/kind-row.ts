import type {
  Body,
  Definition,
  ErrorDefinition,
  FieldSchema,
  LexiconDocument,
  Message,
  NamedDefinition,
  ParamItemSchema,
  ParamSchema,
  ParamsSchema,
  Permission,
  RecordDefinition,
} from './document.ts'

/** Everything that is told by its `type`. */
type Typed = Definition | FieldSchema | ParamsSchema | Permission

/** The interface of every kind of node: what ties the table of kinds to the types of documents. */
export type NodeOf = { readonly [Node in Typed as Node['type']]: Node } & {
  readonly document: LexiconDocument
  readonly body: Body
  readonly message: Message
  readonly error: ErrorDefinition
}

/** What a node of a document is: its `type`, or a word for what has none. */
export type Kind = keyof NodeOf

/** Where a node that has a `type` can stand, with the types that the language allows there. */
interface TypesAt {
  readonly main: Definition['type']
  readonly definition: NamedDefinition['type']
  /** A property, or the items of an array. */
  readonly field: FieldSchema['type']
  readonly parameter: ParamSchema['type']
  readonly parameterItem: ParamItemSchema['type']
  readonly body: NonNullable<Body['schema']>['type']
  readonly message: Message['schema']['type']
  readonly record: RecordDefinition['record']['type']
}

/** A place for a schema or a definition. */
export type Place = keyof TypesAt

/** What the keys of a node are called, those that nobody has defined aside. */
export type KeyOf<K extends Kind> = keyof {
  readonly [Key in keyof NodeOf[K] as string extends Key ? never : number extends Key ? never : Key]: never
}

/** A node inside a node: one, each element of a list, or each value of a map; of a certain kind, or a place for any of several types. */
export interface Child {
  readonly holds: 'one' | 'list' | 'map'
  readonly kind?: Kind
  readonly place?: Place
}

/** What the language says of a key, and what its readers need to know of it. */
export interface KeyRow {
  readonly child?: Child
  /** The value, or every element of it, is a reference. */
  readonly refers?: true
  /** A list that is a set: nothing is named twice. */
  readonly isSet?: true
  /** It may hold anything, since it has no meaning. */
  readonly isFree?: true
  /** A node without a `type` that has this key is most likely of this kind. */
  readonly telling?: true
  /** The tag of doc comments that says what the type cannot, such as `@maxLength`. */
  readonly tag?: string
  /** What a constraint counts. @default nothing that has a name */
  readonly unit?: 'bytes'
}

/** What the language says of a kind of node. */
export interface AnyKindRow {
  /** What one is called in messages. */
  readonly noun: string
  /** What data of this kind is: a single value, an object that may carry a `$type`, or anything else; `none` where the node describes none. */
  readonly data: 'none' | 'scalar' | 'object' | 'other'
  /** Where it may stand. */
  readonly stands: { readonly [P in Place]?: true }
  /** Its keys, in the order in which messages list them and the walker goes through their children. */
  readonly keys: { readonly [key: string]: KeyRow }
}

/** The same, held to the types of documents: every place that they allow, and every key that they have. */
export interface KindRow<K extends Kind> extends AnyKindRow {
  readonly stands: { readonly [P in Place as K extends TypesAt[P] ? P : never]: true }
  readonly keys: { readonly [Key in KeyOf<K>]: KeyRow }
}
