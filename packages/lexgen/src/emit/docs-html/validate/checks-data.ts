/**
 * What values are held to on a page: the plan that generated validators are printed from, as data of which a page makes functions.
 */
import type { Scalar } from '../../../typescript/model.ts'

/** Where the checks of a namespace are, below the top of a site and without an ending. */
export function checksPath(namespace: string): string {
  return `validators/${namespace}`
}

/** The checks of a namespace, by the NSIDs of its documents. */
export type NamespaceChecks = Readonly<Record<string, DocumentChecks>>

/** The checks of a document. */
export interface DocumentChecks {
  /** NSIDs of documents whose checks are called. */
  readonly needs: readonly string[]
  /** What there is data of: the name of a definition, the role that the data has (`type`, `Params`), and its check. */
  readonly roots: readonly (readonly [def: string, role: string, body: BodyData])[]
  /** What only this document calls, by names. */
  readonly locals: readonly (readonly [name: string, body: BodyData])[]
  /** What the items of arrays are held to, by names. */
  readonly items: readonly (readonly [name: string, calls: readonly CallData[]])[]
}

/** A name of `locals`, or `nsid#def role` of any document. */
export type CheckKey = string

/** `null` stands for a limit that there is none of. */
type Limits = readonly (Scalar | null)[]

/** A helper of the runtime with its limits, or one that calls other checks. */
export type CallData =
  | readonly ['@nested' | '@recurse', CheckKey]
  | readonly ['@array', ItemKind, name: string, ...limits: Limits]
  | readonly [helper: string, ...limits: Limits]

/** What checks an item: a helper, a name of `items`, or a check. */
export type ItemKind = 'helper' | 'own' | 'check'

export type BodyData =
  | readonly ['object', tag: string | null, ...properties: PropertyData[]]
  | readonly ['union', isOpen: boolean, ...members: MemberData[]]
  | readonly ['value', ...calls: CallData[]]
  | readonly ['alias', CheckKey, isCircular: boolean]

/** `filling` is the default that stands for what is missing, if any. */
export type PropertyData = readonly [
  name: string,
  absence: 'error' | 'allowed' | 'filled',
  isNullable: boolean,
  calls: readonly CallData[],
  filling?: Scalar,
]

export type MemberData = readonly [tag: string] | readonly [tag: string, check: CheckKey, isCircular: boolean]
