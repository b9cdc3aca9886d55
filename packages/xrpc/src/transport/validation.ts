import type { Issue } from '../errors/issue.ts'
import type { ResponseSlot } from './xrpc-promise.ts'

/**
 * How much of a lexicon counts. `strict`: all of it. `lenient`: exactly what the TypeScript type promises, which is right for answers of
 * services: kinds of values, what is required, `$type` of known members, how DIDs, handles, AT URIs and NSIDs look, integers; no lengths,
 * bounds or grammars, and blobs of the old form pass. `salvage`: as lenient, and invalid items are left out of lists, in a copy, so that one
 * of them does not cost the rest.
 */
export type ValidationMode = 'strict' | 'lenient' | 'salvage'

/** What a client validates of methods that are `checked()`. */
export interface ClientValidation {
  /** Whether params and input are validated, strictly, before anything is sent. @default true */
  readonly requests?: boolean | undefined
  /** How outputs are validated, if at all. @default 'lenient' */
  readonly responses?: ValidationMode | false | undefined
  /** Told of what `salvage` leaves out, and of which method. */
  readonly onIssue?: ((issue: Issue, nsid: string) => void) | undefined
}

/** What `checked()` adds to a method: it validates what is to be sent, has the call performed, and validates what came. */
export type CheckedCall = (
  perform: () => Promise<unknown>,
  /** Where the response is, once there is one. */
  slotOf: () => ResponseSlot,
  client: { readonly validate?: ClientValidation | undefined },
  params: unknown,
  input: unknown,
) => Promise<unknown>
