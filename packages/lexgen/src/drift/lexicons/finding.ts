import type { Severity } from '../../diagnostics/diagnostic.ts'
import type { DriftProfile } from '../../text/drift-terms.ts'
import type { Json } from '../../text/json.ts'
import type { DriftPosition, Effect, SourceBroken } from './rule.ts'
import type { DriftRuleId } from './rules.ts'

/** Who breaks where, on the wire: data that is stored, and programs that were made from the old or the new lexicons. */
export type Broken = 'stored-data' | 'old-writers' | 'old-readers' | 'old-clients' | 'new-clients'

/** The version of an SDK that a change asks for (Semantic Versioning 2.0.0). */
export type Semver = 'patch' | 'minor' | 'major'

/** A place in a file; lines and columns count from 1, columns in UTF-16 code units. */
export interface DriftPlace {
  /** As it leads there from the working directory, with `/`, or what else a source is called. */
  readonly file: string
  readonly line: number
  readonly col: number
}

/** One difference between two sets of lexicons, and whom it breaks. */
export interface DriftFinding {
  readonly rule: DriftRuleId
  readonly severity: Severity
  readonly effect: Effect
  /** Where the data is that it is about. */
  readonly positions: readonly DriftPosition[]
  /** Who breaks on the wire. */
  readonly breaks: readonly Broken[]
  readonly nsid: string
  /** Name of the definition; empty where it is about the document as a whole. */
  readonly def: string
  /** The way through the data of the definition, such as `record.tags[].name`; empty for all of it. */
  readonly path: string
  /** JSON pointer (RFC 6901) in the file of the head, or of the base for what is gone. */
  readonly pointer: string
  /** What it was and what it is; null where there was or is nothing. */
  readonly old: Json
  readonly new: Json
  /** What changed, in one line, with the definition and the path. */
  readonly message: string
  /** What to do about it. */
  readonly help: string
  /** The records and methods that data of the definition is a part of: three of them, the nearest first, and how many there are. */
  readonly reachedFrom: readonly string[]
  readonly reachedFromCount: number
  /** Whose TypeScript no longer compiles against the generated SDK, and the version that asks for. */
  readonly source: { readonly breaks: readonly SourceBroken[]; readonly semver: Semver }
  /** Where it was; absent where the document is new. */
  readonly base?: DriftPlace
  /** Where it is, or the nearest thing above that is still there; absent where the document is gone. */
  readonly head?: DriftPlace
  /** SHA-256 over rule, definition, path, old and new: the same however files are laid out and whatever messages say. */
  readonly fingerprint: string
  /** Why it was accepted. An accepted finding fails no run. */
  readonly accepted?: { readonly reason: string; readonly until?: string }
}

export interface DriftSummary {
  /** Of the findings that are not accepted. */
  readonly errors: number
  readonly warnings: number
  readonly infos: number
  readonly accepted: number
  /** The version of an SDK that all of it together asks for; `none` where nothing changed. */
  readonly semver: Semver | 'none'
}

/** An entry of the accept file that did nothing. */
export interface UnusedAcceptance {
  readonly fingerprint: string
  readonly reason: string
  /** `unused` where no finding has the fingerprint, `expired` where its day is over. */
  readonly state: 'unused' | 'expired'
}

/** What `drift.schema.json` describes. */
export interface DriftReport {
  readonly schemaVersion: 1
  /** What was compared, as it was named. */
  readonly base: string
  readonly head: string
  readonly profile: DriftProfile
  readonly summary: DriftSummary
  /** Sorted by NSID, definition, path, rule and fingerprint. */
  readonly findings: readonly DriftFinding[]
  /** NSIDs of lexicons that one side has and the other has in a form that cannot be read (`--skip-invalid`), sorted. */
  readonly notCompared: readonly string[]
  readonly unusedAcceptances: readonly UnusedAcceptance[]
}
