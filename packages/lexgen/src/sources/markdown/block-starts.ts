/** What begins blocks of CommonMark 0.31, each told by what stands in a line from its first character on that is no blank. */

/** A heading of `#`s: its level, and what it says. */
export interface HeadingStart {
  readonly level: number
  readonly text: string
}

/** CommonMark 0.31, "ATX headings". */
export function matchHeading(text: string): HeadingStart | undefined {
  const marks = /^#{1,6}(?![^ \t])/.exec(text)?.[0].length
  if (marks === undefined) return undefined
  const inside = text.slice(marks).trim()
  const end = endBefore(inside, inside.length, '#')
  const closes = end === 0 || ' \t'.includes(inside.charAt(end - 1))
  return { level: marks, text: closes ? inside.slice(0, end).trim() : inside }
}

/** The level of the heading whose text stands above this line. CommonMark 0.31, "Setext headings". */
export function matchUnderline(text: string): number | undefined {
  return /^=+[ \t]*$/.test(text) ? 1 : /^-+[ \t]*$/.test(text) ? 2 : undefined
}

/** CommonMark 0.31, "Thematic breaks". */
export function isThematicBreak(text: string): boolean {
  return /^(?:(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|(?:-[ \t]*){3,})$/.test(text)
}

/** The line above a fenced code block: its marks, and the first word behind them. */
export interface FenceStart {
  readonly marks: string
  readonly language: string
}

/** CommonMark 0.31, "Fenced code blocks". */
export function matchFence(text: string): FenceStart | undefined {
  const marks = /^(?:`{3,}|~{3,})/.exec(text)?.[0]
  if (marks === undefined) return undefined
  const info = text.slice(marks.length)
  if (marks.startsWith('`') && info.includes('`')) return undefined
  return { marks, language: /^\s*(\S*)/.exec(info)?.[1] ?? '' }
}

/** Whether a line ends the fenced code block that such marks began. */
export function endsFence(text: string, marks: string): boolean {
  const end = endBefore(text, text.length, ' \t')
  return end >= marks.length && endBefore(text, end, marks.charAt(0)) === 0
}

/** CommonMark 0.31, "List items". */
export interface ItemStart {
  /** Length of `-` or `12.`. */
  readonly length: number
  /** Whether it may stand right below a line of text. */
  readonly interrupts: boolean
}

export function matchItem(text: string): ItemStart | undefined {
  const [marker, number] = /^(?:[*+-]|(\d{1,9})[.)])(?![^ \t])/.exec(text) ?? []
  if (marker === undefined) return undefined
  const isEmpty = endBefore(text, text.length, ' \t') === marker.length
  return { length: marker.length, interrupts: !isEmpty && (number === undefined || Number(number) === 1) }
}

/** What ends a block of HTML: a line that holds this, or a blank line. */
export type HtmlEnd = RegExp | 'blank'

/** CommonMark 0.31, "HTML blocks": the first six kinds, in their order. */
const HTML_STARTS: readonly (readonly [start: RegExp, end: HtmlEnd])[] = [
  [/^<(?:script|pre|textarea|style)(?:[\s>]|$)/i, /<\/(?:script|pre|textarea|style)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<![a-z]/i, />/],
  [/^<!\[CDATA\[/, /\]\]>/],
  [
    /^<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?:\s|\/?>|$)/i,
    'blank',
  ],
]

const ATTRIBUTE = String.raw`\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>${'`'}]+|'[^']*'|"[^"]*"))?`
/** The seventh: a line that is one tag. It interrupts no text. */
const LONE_TAG = new RegExp(String.raw`^(?:<[a-z][a-z\d-]*(?:${ATTRIBUTE})*\s*/?>|</[a-z][a-z\d-]*\s*>)[ \t]*$`, 'i')

/** What the HTML that begins here ends with; undefined where none begins. */
export function matchHtml(text: string, interruptsText: boolean): HtmlEnd | undefined {
  if (!text.startsWith('<')) return undefined
  const known = HTML_STARTS.find(([start]) => start.test(text))
  return known?.[1] ?? (!interruptsText && LONE_TAG.test(text) ? 'blank' : undefined)
}

/** Where the characters that end at `end` begin, as far as all are among `marks`. No regular expression: those search from every blank. */
function endBefore(text: string, end: number, marks: string): number {
  let start = end
  while (start > 0 && marks.includes(text.charAt(start - 1))) start -= 1
  return start
}
