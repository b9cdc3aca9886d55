import type { Issue } from '../errors/issue.ts'

/** A value is not what its lexicon says. Thrown before anything is sent; what a service answers is an `XrpcInvalidResponseError`. */
export class LexiconValidationError extends Error {
  override readonly name = 'LexiconValidationError' as const
  readonly error: 'LexiconValidationError' = this.name
  /** What is wrong, in the order of the document; at most 100. */
  declare readonly issues: readonly Issue[]
  /** How much is wrong, what `issues` has no room for included. */
  declare readonly issueCount: number

  constructor(issues: readonly Issue[], issueCount: number = issues.length) {
    super(summarise(issues, issueCount))
    this.issues = issues
    this.issueCount = issueCount
  }
}

/** The first issue in one line, and how many there are beside it. */
export function summarise(issues: readonly Issue[], issueCount: number = issues.length): string {
  const more = issueCount > 1 ? ` (and ${issueCount - 1} more)` : ''
  return `${issues[0]?.message}${more}`
}
