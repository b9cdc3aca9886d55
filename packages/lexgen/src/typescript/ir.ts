/** The intermediate representation: what every module will declare. It knows neither Lexicon JSON nor TypeScript syntax. */
import type { Json } from '../text/json.ts'

/** One output module for one lexicon document. */
export interface Module {
  readonly nsid: string
  /** Path below the output folder without an extension, such as `com/atproto/server/createSession`. */
  readonly path: string
  readonly doc: Doc
  readonly declarations: readonly Declaration[]
}

export type Declaration =
  | { readonly kind: 'interface'; readonly name: string; readonly doc: Doc; readonly properties: readonly Property[] }
  | { readonly kind: 'alias'; readonly name: string; readonly doc: Doc; readonly type: TypeExpr }
  | { readonly kind: 'values'; readonly name: string; readonly values: readonly Scalar[] }
  | {
      readonly kind: 'token'
      readonly name: string
      readonly typeName: string
      readonly doc: Doc
      readonly value: string
    }
  | {
      readonly kind: 'guard'
      readonly name: string
      readonly typeName: string
      readonly tag: string
      /** Whether the type leaves open if there is a `$type`, which the guard then adds: so `list.filter(isImage)` finds a union's arm. */
      readonly addsTag: boolean
    }
  | {
      readonly kind: 'record'
      readonly name: string
      readonly typeName: string
      readonly guard: string
      readonly doc: Doc
      readonly nsid: string
      readonly key: string
    }
  | { readonly kind: 'error'; readonly name: string; readonly doc: Doc; readonly errorName: string }
  | { readonly kind: 'permission-set'; readonly name: string; readonly doc: Doc; readonly value: Json }
  | Method

export interface Method {
  readonly kind: 'method'
  readonly methodKind: 'query' | 'procedure' | 'subscription'
  readonly nsid: string
  /** The function's name; a subscription has a descriptor only. */
  readonly name: string
  readonly descriptor: string
  readonly doc: Doc
  readonly params: Argument | undefined
  readonly input: (Argument & { readonly encoding: string }) | undefined
  /** Whether every body is JSON, so that the smallest transport does. */
  readonly jsonOnly: boolean
  readonly output: { readonly type: TypeExpr; readonly encoding: string; readonly binary: boolean } | undefined
  /** A subscription's messages: the union's name and the `$type` of each. */
  readonly message: { readonly type: TypeExpr; readonly tags: readonly string[] } | undefined
  readonly errors: readonly { readonly errorName: string; readonly className: string }[]
  /** The union of the declared errors; undefined where none is declared. */
  readonly errorType: string | undefined
}

export interface Argument {
  readonly type: TypeExpr
  /** Whether the caller may leave the whole argument out. */
  readonly optional: boolean
}

export interface Property {
  readonly name: string
  readonly type: TypeExpr
  readonly optional: boolean
  readonly doc: Doc
}

export type TypeExpr =
  | {
      readonly kind: 'keyword'
      readonly name: 'string' | 'number' | 'boolean' | 'unknown' | 'undefined' | 'never' | 'null'
    }
  | { readonly kind: 'literal'; readonly value: Scalar }
  | { readonly kind: 'object'; readonly properties: readonly Property[] }
  | { readonly kind: 'unknown-object' }
  | { readonly kind: 'runtime'; readonly name: RuntimeType; readonly args: readonly TypeExpr[] }
  | { readonly kind: 'named'; readonly nsid: string; readonly name: string }
  | { readonly kind: 'tagged'; readonly type: TypeExpr; readonly tag: string }
  | { readonly kind: 'array'; readonly item: TypeExpr }
  | { readonly kind: 'union'; readonly members: readonly TypeExpr[] }

/** Types that generated code takes from the runtime package. */
export type RuntimeType =
  | 'AtIdentifier'
  | 'AtUri'
  | 'BinaryInput'
  | 'BinaryOutput'
  | 'BlobRef'
  | 'Bytes'
  | 'Cid'
  | 'CidLink'
  | 'Datetime'
  | 'Did'
  | 'Handle'
  | 'KnownFormatValues'
  | 'KnownValues'
  | 'Language'
  | 'Nsid'
  | 'RecordKey'
  | 'TextInput'
  | 'Tid'
  | 'UnknownVariant'
  | 'Uri'

/** A doc comment: paragraphs of untrusted text, and tags. */
export interface Doc {
  readonly text: readonly string[]
  readonly tags: readonly DocTag[]
}

export interface DocTag {
  readonly name: string
  readonly text: string
}

export type Scalar = string | number | boolean
