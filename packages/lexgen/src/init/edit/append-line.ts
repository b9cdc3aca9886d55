/** A text with a line more at its end, in the line ends that it has. */
export function appendLine(text: string, line: string): string {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n'
  const gap = text === '' || text.endsWith('\n') ? '' : lineEnd
  return `${text}${gap}${line}${lineEnd}`
}
