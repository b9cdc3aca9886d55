/**
 * Foreign text as a terminal may show it: one line, without control characters and without format characters, which could make
 * it look like other text. Each such character becomes one replacement character, so that columns stay.
 */
export function makeVisible(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, (character) => (character === '\t' ? ' ' : '\ufffd'))
}
