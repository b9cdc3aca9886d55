/** A description counts as a deprecation only where it begins with the word: "not deprecated" is none. */
const DEPRECATED = /^\W*deprecated\b/i

/** Whether a description says that something is deprecated, for which the language has no flag. */
export function isDeprecation(description: string | undefined): boolean {
  return description !== undefined && DEPRECATED.test(description)
}
