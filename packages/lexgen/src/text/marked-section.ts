/** What begins and ends the part of a text that somebody else's program writes; each stands on a line of its own. */
export interface Markers {
  readonly start: string
  readonly end: string
}

/**
 * A text with a section between markers brought up to date. What is outside stays byte for byte; a text without the section gets it
 * at its end, after an empty line. A marker without its partner is text like any other.
 */
export function replaceMarkedSection(text: string, section: string, markers: Markers): string {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n'
  const marked = [markers.start, section, markers.end].join('\n').replaceAll('\n', lineEnd)
  const found = findMarkedSection(text, markers)
  if (found !== undefined) return text.slice(0, found.from) + marked + text.slice(found.to)
  const gap = text === '' || /\n\r?\n$/.test(text) ? '' : text.endsWith('\n') ? lineEnd : lineEnd + lineEnd
  return `${text}${gap}${marked}${lineEnd}`
}

/** Where the first whole section is, markers included; undefined where there is none. */
export function findMarkedSection(
  text: string,
  { start, end }: Markers,
): { readonly from: number; readonly to: number } | undefined {
  let from: number | undefined
  let at = 0
  for (const line of text.split('\n')) {
    const trimmed = line.trim()
    // The last start before an end: one that lost its end must not swallow what follows it.
    if (trimmed === start) from = at
    if (trimmed === end && from !== undefined) return { from, to: at + line.trimEnd().length }
    at += line.length + 1
  }
  return undefined
}
