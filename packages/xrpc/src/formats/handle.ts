/** Domain name that stands for an account, such as `alice.example.com`. */
export type Handle = `${string}.${string}`

/** Longest handle, in characters: that of a DNS name. Source: AT Protocol specification, "Handle", "Handle Identifier Syntax". */
const MAX_LENGTH_CHARS = 253

/** Longest label of a DNS name, in characters. RFC 1035, section 2.3.4. */
const MAX_LABEL_CHARS = 63

// Two or more DNS labels; the last begins with a letter, which keeps IP addresses out. How long they are is counted apart: a bound
// within the pattern makes it twice as slow.
const HANDLE = /^(?:[A-Za-z\d]+(?:-+[A-Za-z\d]+)*\.)+[A-Za-z][A-Za-z\d]*(?:-+[A-Za-z\d]+)*$/

/**
 * Whether `value` is a handle, such as `alice.example.com`. Syntax alone: reserved top-level names such as `.local` pass, since
 * they are refused at registration, not by the grammar. Never throws. AT Protocol specification, "Handle".
 */
export function isHandle(value: unknown): value is Handle {
  return (
    typeof value === 'string' &&
    value.length <= MAX_LENGTH_CHARS &&
    HANDLE.test(value) &&
    (value.length <= MAX_LABEL_CHARS || value.split('.').every((label) => label.length <= MAX_LABEL_CHARS))
  )
}
