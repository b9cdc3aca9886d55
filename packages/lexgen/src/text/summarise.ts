/** Longest summary of a thing in a list or a table, in UTF-16 units: more than the two lines that it has on a wide screen. */
const MAX_SUMMARY_LENGTH = 300

/** The beginning of a text on one line: not cut within a word where there are several, nor within a character of two code units. */
export function summarise(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  if (line.length <= MAX_SUMMARY_LENGTH) return line
  return `${line.slice(0, MAX_SUMMARY_LENGTH).replace(/(?:\s\S{0,40}|[\uD800-\uDBFF])$/, '')}…`
}
