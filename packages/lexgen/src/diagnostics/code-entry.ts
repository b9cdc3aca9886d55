import type { Severity } from './diagnostic.ts'

/** What one stable code means, for `lexgen explain`. */
export interface CodeEntry {
  /** The usual severity; a diagnostic may differ where its message says why. */
  readonly severity: Severity
  /** A few words, without a full stop. */
  readonly title: string
  /** What is wrong and why it matters, then what to do about it. */
  readonly text: string
  /** What a position points at: the value, or the key in front of it. @default 'value' */
  readonly pointsAt?: 'value' | 'key'
}
