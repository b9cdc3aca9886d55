/** Controls that a page may not have, those that would show its text in another order, and halves of characters. */
const HIDDEN = /[^\P{Cc}\t\n\r]|[\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Cs}/gu

/** Text in which nothing is hidden: a mark stands for each character that no reader would see. */
export function showHidden(text: string): string {
  return text.replaceAll(HIDDEN, '\ufffd')
}

/** JSON that says the same without any such character, each of which can only be part of a string. */
export function escapeHidden(json: string): string {
  return json.replaceAll(HIDDEN, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
