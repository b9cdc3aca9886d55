import type { Definition, LexiconDocument } from '../language/document.ts'
import type { LexiconUnit } from '../sources/source.ts'
import type { DefId, DefName } from '../text/nsid.ts'

/** A definition and where it stands. */
export interface LinkedDef extends DefName {
  readonly id: DefId
  readonly definition: Definition
}

/** Every document of a run with every ref resolved. Documents and definitions are ordered by code unit of NSID, then as written. */
export interface LinkedProgram {
  readonly units: readonly LexiconUnit[]
  readonly documents: readonly LexiconDocument[]
  readonly defs: ReadonlyMap<DefId, LinkedDef>
  /** The definition that `ref`, written in document `nsid`, leads to; undefined where there is none (a linked program without errors has none such). */
  readonly resolve: (ref: string, nsid: string) => LinkedDef | undefined
  /** NSIDs of the documents that a document's refs lead to, itself left out, sorted. */
  readonly dependencies: ReadonlyMap<string, readonly string[]>
}
