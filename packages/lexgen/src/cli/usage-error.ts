/** A command line that cannot be carried out; the message says what was expected and what was found. */
export class UsageError extends Error {
  override name = 'UsageError'
}
