/** TypeScript as emitters speak of it: types, properties and doc comments, before they are printed. */
import type { TsSymbol } from './symbols/symbol.ts'

/** What a function takes. */
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
  | { readonly kind: 'symbol'; readonly symbol: TsSymbol }
  | { readonly kind: 'tagged'; readonly type: TypeExpr; readonly tag: string }
  /** An object of which nothing is known but its `$type`. */
  | { readonly kind: 'tag'; readonly tag: string }
  | { readonly kind: 'array'; readonly item: TypeExpr; readonly isReadonly?: boolean }
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

export function keyword(name: Extract<TypeExpr, { kind: 'keyword' }>['name']): TypeExpr {
  return { kind: 'keyword', name }
}

export function literal(value: Scalar): TypeExpr {
  return { kind: 'literal', value }
}

export function runtime(name: RuntimeType, ...args: TypeExpr[]): TypeExpr {
  return { kind: 'runtime', name, args }
}

/** The type that a symbol names. */
export function typeOf(symbol: TsSymbol): TypeExpr {
  return { kind: 'symbol', symbol }
}

/** A union of its members; of one, that member; of none, `never`. */
export function unionOf(members: readonly TypeExpr[]): TypeExpr {
  const [first] = members
  if (first === undefined) return keyword('never')
  return members.length === 1 ? first : { kind: 'union', members }
}

/** A type that may also be `undefined`. */
export function orUndefined(type: TypeExpr): TypeExpr {
  const members = type.kind === 'union' ? type.members : [type]
  return { kind: 'union', members: [...members, keyword('undefined')] }
}
