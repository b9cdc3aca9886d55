import { INVISIBLE, strikeTokens } from './redact.ts'

/**
 * The message of an error as it may be shown: without tokens and control characters, from the method to what is the matter there, as far
 * as the parts are texts that say something.
 */
export function composeMessage(...parts: readonly unknown[]): string {
  const known = parts.filter((part) => typeof part === 'string' && part)
  return strikeTokens(known.join(': ').replace(INVISIBLE, ' '))
}
