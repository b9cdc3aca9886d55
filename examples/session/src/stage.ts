import type { CallOptions } from '@lexgen/xrpc'
import type { Mail } from './server/index.ts'

/** What the stories of both eras play on: where the server is, its clock, its mail, and two accounts. */
export interface Stage {
  /** Where the server listens. */
  readonly service: string
  /** Moves the clock of the server ahead. */
  readonly wait: (seconds: number) => void
  /** The mail that was sent last. */
  readonly lastMail: () => Mail
  readonly alice: Person
  /** Has a second factor. */
  readonly bob: Person
}

export interface Person {
  readonly handle: string
  readonly password: string
}

/** A little more than an access token lives, in seconds. */
export const TWO_HOURS_SECONDS: number = 2 * 60 * 60 + 1

/** Options that send a token along with one call. */
export function bearer(token: string): CallOptions {
  return { headers: { authorization: `Bearer ${token}` } }
}
