/** The one place where text becomes HTML: every value in a template is escaped, unless it is HTML that was made here. */

/** HTML. */
export interface Html {
  readonly html: string
}

type Value = string | number | Html | readonly Html[] | undefined | false

/**
 * HTML with values between; lists are joined, and what is undefined or false is nothing. How a template is indented makes no
 * difference: what is left of it is the ends of its lines.
 */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  const [first = '', ...rest] = withoutIndentation(parts)
  let text = first
  for (let at = 0; at < values.length; at += 1) text += render(values[at]) + (rest[at] ?? '')
  return { html: text }
}

/** By template, of which there are few. */
const TEMPLATES = new WeakMap<TemplateStringsArray, readonly string[]>()

function withoutIndentation(parts: TemplateStringsArray): readonly string[] {
  let plain = TEMPLATES.get(parts)
  if (plain === undefined) {
    plain = parts.map((part) => part.replaceAll(/\n\s*/g, '\n'))
    TEMPLATES.set(parts, plain)
  }
  return plain
}

function render(value: Value): string {
  if (value === undefined || value === false) return ''
  if (typeof value === 'string') return escapeHtml(value)
  if (typeof value === 'number') return String(value)
  if ('html' in value) return value.html
  return value.map((each) => each.html).join('')
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
/** Controls that a page may not have, those that would show its text in another order, and halves of characters. */
const HIDDEN = /[^\P{Cc}\t\n\r]|[\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Cs}/gu

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '').replaceAll(HIDDEN, '\ufffd')
}
