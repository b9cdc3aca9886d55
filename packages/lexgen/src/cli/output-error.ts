/** Standard output takes no more, such as on a full disk; the message says so. */
export class OutputError extends Error {
  override name = 'OutputError'
}
