import type { KeptLevel } from '../../diagnostics/levels.ts'

/** Where data of a definition stands: what callers send to a service, what it sends to them, what anybody stores. */
export type DriftPosition = 'request' | 'response' | 'record'

/** Every position, in the order of tables. */
export const POSITIONS: readonly DriftPosition[] = ['request', 'response', 'record']

/**
 * What a change does to the data that is valid: `narrows` makes some invalid that was valid, `widens` the other way round, `both` does
 * both; `semantic` changes what valid data means. Source: AT Protocol specification, "Lexicon evolution".
 */
export type Effect = 'narrows' | 'widens' | 'both' | 'semantic' | 'none'

/**
 * Whose TypeScript no longer compiles against the generated code: who reads what it returns, who makes what it takes, who makes what it
 * returns (tests, handlers), who covers every case of a set, who imports a name that is gone.
 */
export type SourceBroken = 'readers' | 'writers' | 'mocks' | 'exhaustive' | 'imports'

/** Levels by position; a position that is missing is one where the change cannot be. */
export type PositionLevels = { readonly [Position in DriftPosition]?: KeptLevel }

/** What a table says of a rule. */
export interface DriftRuleRow {
  /** Stable, `LEX7001` and up; never given another meaning. */
  readonly code: string
  readonly effect: Effect
  /** Of the profile `wire`. */
  readonly levels: PositionLevels
  /** Whose code breaks where the data is both read and made, as that of a record. */
  readonly source: readonly SourceBroken[]
  /** Whether the generated code offers something new, which asks for a minor version (Semantic Versioning 2.0.0, item 7). */
  readonly adds?: true
  /** What is reported, in one line. */
  readonly summary: string
  /** Why it matters, or why it does not. */
  readonly why: string
  readonly fix: string
}

/** A rule and its name. */
export interface DriftRule extends DriftRuleRow {
  /** Kebab-case, unique. */
  readonly id: string
}

/** The same level in every position. */
export const EVERYWHERE: Readonly<Record<'error' | 'warn' | 'info', PositionLevels>> = {
  error: { request: 'error', response: 'error', record: 'error' },
  warn: { request: 'warn', response: 'warn', record: 'warn' },
  info: { request: 'info', response: 'info', record: 'info' },
}

/** What old data may not satisfy: callers and records of today break; new clients meet old servers only while those are rolled out. */
export const NARROWING: PositionLevels = { request: 'error', response: 'warn', record: 'error' }

/** What old readers may not take: old clients and readers of records break; new clients meet old servers only during a rollout. */
export const WIDENING: PositionLevels = { request: 'warn', response: 'error', record: 'error' }

/** The same of bounds alone, of which answers within them are as good as before. */
export const NARROWING_BOUND: PositionLevels = { request: 'error', response: 'info', record: 'error' }

/** The same of bounds that are relaxed, as the authors of the official lexicons do with those of records. */
export const WIDENING_BOUND: PositionLevels = { request: 'info', response: 'error', record: 'warn' }

/** What is to be done about what breaks nobody. */
export const NOTHING_TO_DO = 'Nothing needs to be done.'

/** What is to be done about what old and new data cannot both satisfy. */
export const PUBLISH_ANEW = 'Keep what there is and add the new form beside it, or publish it under a new NSID.'
