import { showHidden } from '../../documentation/hidden-characters.ts'

/** The one place where text becomes HTML: every value in a template is escaped, unless it is HTML that was made here. */

/** HTML. */
export interface Html {
  readonly html: string
}

type Value = string | number | Html | readonly (Html | undefined | false)[] | undefined | false

/**
 * HTML with values between; lists are joined, and what is undefined or false is nothing. How a template is indented makes no
 * difference: what is left of it is the ends of its lines, outside of tags.
 */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  const [first = '', ...rest] = withoutIndentation(parts)
  let text = first
  for (let at = 0; at < values.length; at += 1) text += render(values[at]) + (rest[at] ?? '')
  return { html: text }
}

/** HTML with text between its parts. */
export function joinHtml(parts: readonly Html[], between: string): Html[] {
  return parts.map((part, at) => html`${at > 0 && between}${part}`)
}

/**
 * Code in which tokens are set apart: each match of the pattern stands in the element that `elementOf` names by the groups of the match
 * (of which the first is the whole), or as it is where that names none. The pattern sees `&`, `<` and `>` as entities.
 */
export function markTokens(
  code: string,
  pattern: RegExp,
  elementOf: (groups: readonly (string | undefined)[]) => TokenElement | undefined,
): Html {
  const marked = escapeContent(code).replace(pattern, (...groups: (string | undefined)[]) => {
    const [found = ''] = groups
    const element = elementOf(groups)
    return element === undefined ? found : `<${element}>${found}</${element}>`
  })
  return { html: marked }
}

/** Elements that mean nothing more than that their text is set apart, and are short. */
export type TokenElement = 'b' | 'i' | 'u' | 'var'

/** By template, of which there are few. */
const TEMPLATES = new WeakMap<TemplateStringsArray, readonly string[]>()

function withoutIndentation(parts: TemplateStringsArray): readonly string[] {
  let plain = TEMPLATES.get(parts)
  if (plain === undefined) {
    plain = parts.map((part) => part.replaceAll(/\n\s*(?=>)/g, '').replaceAll(/\n\s*/g, '\n'))
    TEMPLATES.set(parts, plain)
  }
  return plain
}

function render(value: Value): string {
  if (value === undefined || value === false) return ''
  if (typeof value === 'string') return escapeHtml(value)
  if (typeof value === 'number') return String(value)
  if ('html' in value) return value.html
  return value.map(render).join('')
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
/** Most text has neither entities nor what is hidden. */
const HARMLESS = /^[\w\t\n .,:;#/()[\]{}@*+=?!$%|~^`-]*$/

/** For attributes, too. */
function escapeHtml(text: string): string {
  if (HARMLESS.test(text)) return text
  return showHidden(text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? ''))
}

/** For what stands between tags only. */
function escapeContent(text: string): string {
  return showHidden(text.replaceAll(/[&<>]/g, (character) => ENTITIES[character] ?? ''))
}
