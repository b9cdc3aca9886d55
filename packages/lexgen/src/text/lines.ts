const BYTE_ORDER_MARK = 0xfeff

/** A text without a byte order mark at its start. */
export function stripByteOrderMark(text: string): string {
  return text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text
}

/** A text with the line ends that lexgen writes and no byte order mark: what version control and editors change without asking. */
export function normaliseLines(text: string): string {
  return stripByteOrderMark(text).replaceAll('\r\n', '\n')
}

/** The lines of a text, whichever of the three line ends it has; the last one is empty where the text ends in one. */
export function splitLines(text: string): string[] {
  return text.split(/\r\n|\n|\r/)
}

/** What stands before the first line feed. */
export function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? ''
}
