/** What no message shows: JSON Web Tokens, and what would steer a terminal, turn the direction of writing or not be seen at all. */
const HIDDEN = /eyJ[\w.-]+|[\p{C}\p{Zl}\p{Zp}]/gu

/**
 * The message of an error, from the method to what is the matter there, as far as the parts are texts that say something. Tokens are struck
 * out: servers quote those that they refuse, and callers take one argument for another.
 */
export function composeMessage(...parts: readonly unknown[]): string {
  const known = parts.filter((part) => typeof part === 'string' && part)
  return known.join(': ').replace(HIDDEN, (found) => (found.length > 2 ? '***' : ' '))
}
