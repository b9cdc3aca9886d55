import { type Did, isDid } from './did.ts'
import { type Handle, isHandle } from './handle.ts'

/** An account by DID or by handle. */
export type AtIdentifier = Did | Handle

/** Whether `value` is a DID or a handle. Never throws. AT Protocol specification, "Lexicon", "String Formats". */
export function isAtIdentifier(value: unknown): value is AtIdentifier {
  return isDid(value) || isHandle(value)
}
