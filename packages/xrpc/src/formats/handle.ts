/** Domain name that stands for an account, such as `alice.example.com`. */
export type Handle = `${string}.${string}`

/** Longest handle, in characters: that of a DNS name. Source: AT Protocol specification, "Handle", "Handle Identifier Syntax". */
const MAX_LENGTH_CHARS = 253

// Two or more DNS labels of at most 63 characters; the last begins with a letter, which keeps IP addresses out.
const HANDLE = /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z](?:[a-z\d-]{0,61}[a-z\d])?$/i

/**
 * Whether `value` is a handle, such as `alice.example.com`. Syntax alone: reserved top-level names such as `.local` pass, since
 * they are refused at registration, not by the grammar. Never throws. AT Protocol specification, "Handle".
 */
export function isHandle(value: unknown): value is Handle {
  return typeof value === 'string' && value.length <= MAX_LENGTH_CHARS && HANDLE.test(value)
}
