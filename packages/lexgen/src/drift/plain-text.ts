/** A text with the line ends that lexgen writes and no byte order mark: what version control and editors change without asking. */
export function plainText(text: string): string {
  return text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')
}
