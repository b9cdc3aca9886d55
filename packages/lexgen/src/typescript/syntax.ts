/**
 * Untrusted text on its way into code. Everything that a lexicon says (names of properties, values, descriptions) passes here;
 * identifiers come from naming and are made of identifier characters only.
 */

/** Property keys that prettier leaves bare (`quoteProps: "as-needed"`). */
const BARE_KEY = /^[$A-Z_a-z][$\w]*$/

/** What could be an identifier, were the characters beyond ASCII letters. */
const WORD_BEYOND_ASCII = /^[$\w\u0080-\ud7ff\uf900-\uffff]*$/

/** Characters that may not stand as they are: controls, line and paragraph separators, bidirectional controls and marks, the byte order mark. */
const UNSAFE = /[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
const LINE_END = /\r\n|[\n\r\u2028\u2029]/

/** Text that stands in a literal or a comment as it is: printable ASCII without quotes, backslashes, `*` and `@`. */
const PLAIN = /^[ !#-&()+-?A-Z[\]-~]*$/

/** Whether a property of this name can be read behind a dot. */
export function isPropertyName(name: string): boolean {
  return BARE_KEY.test(name)
}

/** A string literal in the quotes that prettier would pick: the preferred ones unless the text holds more of them than of the others. */
export function stringLiteral(text: string, singleQuote: boolean): string {
  const [preferred, other] = singleQuote ? ["'", '"'] : ['"', "'"]
  if (PLAIN.test(text)) return preferred + text + preferred
  const quote = count(text, preferred) > count(text, other) ? other : preferred
  return quote + escapeCharacters(text.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`)) + quote
}

/**
 * A property key: bare where it can be, else quoted. One that some would take for an identifier of letters beyond ASCII has these
 * escaped: which letters count depends on the Unicode version, and formatters take off quotes that they think needless.
 */
export function propertyKey(name: string, singleQuote: boolean): string {
  if (BARE_KEY.test(name)) return name
  const literal = stringLiteral(name, singleQuote)
  return WORD_BEYOND_ASCII.test(name) ? literal.replace(/\P{ASCII}/gu, unicodeEscape) : literal
}

/** A key of an object literal. `__proto__` is computed, for otherwise it would set the prototype. */
export function objectKey(name: string, singleQuote: boolean): string {
  return name === '__proto__' ? `[${stringLiteral(name, singleQuote)}]` : propertyKey(name, singleQuote)
}

/**
 * Lines of a doc comment. Nothing in them can end the comment or open a tag: an end of comment becomes `*\/`, and an `@` that a tool could take
 * for a tag becomes `\@`. Line ends of all kinds split; trailing blanks go, since formatters remove them.
 */
export function commentLines(text: string): string[] {
  if (PLAIN.test(text)) return text.trimEnd() === '' ? [] : [text.trimEnd()]
  const lines = text.split(LINE_END).map((line) =>
    escapeCharacters(
      line
        .replaceAll('\t', ' ')
        .replaceAll('*/', '*\\/')
        .replaceAll(/(^[\s*]*)@|([\s{*])@(?=\S)/g, '$1$2\\@'),
    ).trimEnd(),
  )
  return trimBlankLines(lines)
}

function escapeCharacters(text: string): string {
  return text.replace(UNSAFE, unicodeEscape).replace(LONE_SURROGATE, unicodeEscape)
}

function unicodeEscape(character: string): string {
  const named: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }
  return named[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

function trimBlankLines(lines: readonly string[]): string[] {
  const first = lines.findIndex((line) => line !== '')
  const last = lines.findLastIndex((line) => line !== '')
  return first < 0 ? [] : lines.slice(first, last + 1)
}

function count(text: string, character: string): number {
  return text.split(character).length - 1
}
