/** What a module of types declares: the middle between the two halves of this emitter, lowering (what) and printing (how). */
import type { Json } from '../../text/json.ts'
import type { MethodShape } from '../../typescript/describe-method.ts'
import type { Doc, Property, Scalar, TypeExpr } from '../../typescript/model.ts'

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
  | { readonly kind: 'method'; readonly method: MethodShape }
