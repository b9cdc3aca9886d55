/** What a module of validators declares: the middle between planning (what is checked) and printing (how that is written). */
import type { LinkedDef } from '../program/program.ts'
import type { Scalar } from '../typescript/model.ts'
import type { Role } from '../typescript/symbols/symbol.ts'

/** What a check is of that every module may call: data that a definition has in a role. */
export interface CheckedRoot {
  readonly def: LinkedDef
  readonly role: Role
}

/** A function that checks a whole value: that of a definition, or one that only its own module has. */
export type CheckName = CheckedRoot | { readonly local: string }

/** One call that checks a value: of a helper of the runtime, or of another check. Its result is a number of findings. */
export type CheckCall =
  // text(value.text, 'text', context, 3000, 300)
  | { readonly kind: 'helper'; readonly name: string; readonly limits: readonly (Scalar | undefined)[] }
  // plain(value.did, 'did', context, did)
  | { readonly kind: 'plain'; readonly format: string }
  // array(value.langs, 'langs', context, language, 3)
  | { readonly kind: 'array'; readonly item: ItemCheck; readonly limits: readonly (number | undefined)[] }
  // nested(checkReplyRef(value.reply, context), 'reply', context)
  | { readonly kind: 'nested'; readonly check: CheckName }
  // recurse(value.parent, 'parent', context, checkThread)
  | { readonly kind: 'recurse'; readonly check: CheckName }

/** What checks the items of an array: a helper of the runtime as it is, a function of the module's own like it, or a check. */
export type ItemCheck =
  | { readonly kind: 'helper'; readonly name: string }
  | { readonly kind: 'own'; readonly name: string }
  | { readonly kind: 'check'; readonly check: CheckName }

/** A property of an object. */
export interface CheckedProperty {
  readonly name: string
  readonly calls: readonly CheckCall[]
  /** Whether it may be missing: never, always, or only where what is missing is filled in with its default. */
  readonly absence: 'error' | 'allowed' | 'filled'
  readonly isNullable: boolean
  readonly default?: Scalar | undefined
}

/** A member of a union; one without a check is a token, of which its `$type` says everything. */
export interface CheckedMember {
  readonly tag: string
  readonly check?: CheckName
  /** Whether it leads back to the union. */
  readonly isCircular?: boolean
}

export type CheckStatement =
  // export const checkPost: Check = (value, context) => { ... }
  | { readonly kind: 'check'; readonly check: CheckName; readonly body: CheckBody }
  // const checkPostTagsItem: CheckAt = (value, key, context) => text(value, key, context, 640, 64)
  | { readonly kind: 'item'; readonly name: string; readonly calls: readonly CheckCall[] }
  // export const postValidator: Validator<Post> = /* @__PURE__ */ validator(checkPost)
  | { readonly kind: 'validator'; readonly of: CheckedRoot }

export type CheckBody =
  | {
      readonly kind: 'object'
      /** The `$type` that it has, if any, where it is known by one. */
      readonly tag?: string | undefined
      readonly properties: readonly CheckedProperty[]
    }
  | { readonly kind: 'union'; readonly members: readonly CheckedMember[]; readonly isOpen: boolean }
  | { readonly kind: 'value'; readonly calls: readonly CheckCall[] }
  // The same as another definition.
  | { readonly kind: 'alias'; readonly check: CheckName; readonly isCircular: boolean }
