import type { FieldSchema, TokenSchema } from '../../../language/document.ts'
import type { LinkedProgram } from '../../../program/program.ts'
import type { DefId } from '../../../text/nsid.ts'
import type { Json } from '../../../text/json.ts'
import type { SourceBroken } from '../rule.ts'
import type { DriftRuleId } from '../rules.ts'
import type { Site } from './site.ts'

/** One difference between two programs, before anybody says how much it counts. */
export interface Change {
  readonly rule: DriftRuleId
  readonly site: Site
  /** What it is now and what it was before, to be read after the path. */
  readonly message: string
  /** What it was, where it was anything. */
  readonly old?: Json | undefined
  readonly new?: Json | undefined
  /** @default what the rule says */
  readonly help?: string
  /** @default what the rule says */
  readonly source?: readonly SourceBroken[]
}

/** Anything that describes data. */
export type Shape = FieldSchema | TokenSchema

/** A schema and the document that its refs start from. */
export interface Placed<Schema = Shape> {
  readonly schema: Schema
  readonly nsid: string
}

/** Compares the schemas of one place. */
type CompareShapes = (base: Placed, head: Placed, site: Site, comparison: Comparison) => void

/** Pairs of definitions that are still to be compared. Queued, since chains of refs can be longer than any stack. */
export interface PairQueue {
  /** All that were ever put in: two definitions that lead back to themselves are equal if nothing else tells them apart. */
  readonly seen: Set<string>
  readonly waiting: { readonly base: Placed; readonly head: Placed; readonly site: Site }[]
}

/** What every comparison of parts needs. */
export interface Comparison {
  readonly base: LinkedProgram
  readonly head: LinkedProgram
  readonly report: (change: Change) => void
  /** Compares schemas of any type: what holds others calls it for them. */
  readonly compare: CompareShapes
  /** What a definition of the base is called in the head, where it was renamed. */
  readonly renamed: ReadonlyMap<DefId, DefId>
  /** What of the same shape is new elsewhere, where a definition is gone. */
  readonly moved: ReadonlyMap<DefId, DefId>
  /** Whether names that are gone and names that are new may be taken for each other; in vain where only sameness counts. */
  readonly guessesRenames: boolean
  /** Pairs of definitions of which no refs lead to a difference: found once, however many places lead there. */
  readonly equal: Set<string>
  /** Pairs of different definitions behind the refs that are being followed, each once. */
  readonly behind: PairQueue
}
