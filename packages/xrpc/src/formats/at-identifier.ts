import type { AtIdentifier } from './types.ts'
import { isDid } from './did.ts'
import { isHandle } from './handle.ts'

/** Whether `value` is a DID or a handle. Never throws. AT Protocol specification, "Lexicon", "String Formats". */
export function isAtIdentifier(value: unknown): value is AtIdentifier {
  return isDid(value) || isHandle(value)
}
