const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu
// What stays is in the group: line ends, tabs, and the byte order mark of a file in a patch, which would not apply without.
// eslint-disable-next-line no-control-regex
const COLOR_OR_INVISIBLE = /(\r\n|[\n\t]|(?<=^[-+ ])\ufeff)|\u001b\[\d+m|[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gmu
const REPLACEMENT = '\ufffd'

/**
 * Foreign text as a terminal may show it: one line, without control characters and without format characters, which could make
 * it look like other text. Each such character becomes one replacement character, so that columns stay.
 */
export function makeVisible(text: string): string {
  return text.replaceAll(INVISIBLE, (character) => (character === '\t' ? ' ' : REPLACEMENT))
}

/** The same for a text of several lines, which keep their ends; with `keepsColor`, the colours of `formatText` stay, too. */
export function makeLinesVisible(text: string, keepsColor: boolean): string {
  return text.replaceAll(COLOR_OR_INVISIBLE, (found: string, kept?: string) =>
    kept !== undefined || (keepsColor && found.length > 2) ? found : found.replace(INVISIBLE, REPLACEMENT),
  )
}

/** JSON that says the same without such characters: those that JSON lets pass are escaped. */
export function escapeInvisible(json: string): string {
  return json.replaceAll(/[\u007f-\u009f\u2028\u2029\p{Cf}]/gu, (character) =>
    Array.from(
      { length: character.length },
      (_, i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`,
    ).join(''),
  )
}
