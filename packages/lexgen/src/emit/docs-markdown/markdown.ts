import { escapeHidden, showHidden } from '../../documentation/hidden-characters.ts'
import { fenceMarks, longestRun } from '../../text/backticks.ts'

/**
 * The one place where text becomes Markdown: every value in a template is escaped, unless it is Markdown that was made here. What comes
 * out means the same to CommonMark, to GitHub, and to VitePress and Starlight, which read more into text than they say.
 */

/** Markdown. */
export interface Markdown {
  readonly markdown: string
}

type Value = string | number | Markdown | readonly Markdown[] | undefined | false

/** Markdown with values between; lists are joined, and what is undefined or false is nothing. */
export function flow({ raw: [first = '', ...rest] }: TemplateStringsArray, ...values: readonly Value[]): Markdown {
  let markdown = first
  for (let at = 0; at < values.length; at += 1) markdown += render(values[at]) + (rest[at] ?? '')
  return { markdown }
}

function render(value: Value): string {
  if (value === undefined || value === false) return ''
  if (typeof value === 'string') return escapeText(value)
  if (typeof value === 'number') return String(value)
  if ('markdown' in value) return value.markdown
  return value.map(({ markdown }) => markdown).join('')
}

/** Text in which nothing has to be escaped, which most is. */
const PLAIN = /^[\w ,.()'"/?;%+=@^-]*$/

function escapeText(text: string): string {
  if (PLAIN.test(text) && !text.includes('_')) return text
  return showHidden(text)
    .replaceAll(/[\\`*[\]~${}]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, String.raw`\$&`)
    .replaceAll(/[<>|]|&(?=[#\w])/g, (character) => ENTITIES[character] ?? '')
    .replaceAll(/\r\n?|\n/g, '<br/>')
    .replaceAll(SHORTCODE_OR_MUSTACHE, '$&<wbr/>')
}

/** An entity where a backslash is not enough: in a row of a table, and for what looks into Markdown before it is read. */
const ENTITIES: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '|': '&#124;', '&': '&amp;' }
/** What would become an emoji (`did:key:`), and what a template would fill in (`{{ }}`): a place to break keeps their parts apart. */
const SHORTCODE_OR_MUSTACHE = /:(?=[\w+-]+:)|\\\{(?=\\\{)|\\\}(?=\\\})/g

/** Several pieces with something between each two. */
export function join(pieces: readonly Markdown[], between: string): Markdown {
  return { markdown: pieces.map(({ markdown }) => markdown).join(between) }
}

/** Text as code, in a table too. */
export function code(text: string): Markdown {
  // A bar in a table ends its cell, in code too, and how it is kept from that is not the same everywhere.
  if (/[|\r\n]/.test(text) || text === '') return flow`<code>${text}</code>`
  const marks = '`'.repeat(longestRun(text) + 1)
  const needsSpace = /^`|`$/.test(text) || (/^ .* $/.test(text) && text.trim() !== '')
  const shown = showHidden(needsSpace ? ` ${text} ` : text)
  return { markdown: `${marks}${shown}${marks}` }
}

/** JSON or code as a block. */
export function fence(language: string, text: string): Markdown {
  const marks = fenceMarks(text)
  return { markdown: `${marks}${language}\n${language === 'json' ? plainJson(text) : showHidden(text)}\n${marks}` }
}

/** VitePress fills in what a comment in a page includes before it looks for code. In JSON, all of that can only be in a string. */
function plainJson(text: string): string {
  return escapeHidden(text).replaceAll('<!--', String.raw`\u003c!--`)
}

/** A link; `label` says what it leads to. */
export function link(label: Markdown | string, href: string): Markdown {
  const target = href.replaceAll(/[()<>[\]\\\s|`]/g, (character) => `%${character.charCodeAt(0).toString(16)}`)
  return { markdown: `${flow`[${label}]`.markdown}(${target})` }
}

/** A place that links lead to: the same one as on the page in HTML. */
export function anchor(id: string): Markdown {
  return { markdown: `<a id="${id.replaceAll(/[&<>"']/g, '')}"></a>` }
}

/** Paragraph; nothing of its beginning is read as that of a list, a heading or a container. */
export function paragraph(content: Markdown): Markdown {
  const text = content.markdown.trim()
  const first = /^(?:[-+=:#]|\d{1,9}(?=[.)]))/.exec(text)?.[0]
  if (first === undefined) return { markdown: text }
  const rest = text.slice(first.length)
  return { markdown: /^\d/.test(first) ? `${first}\\${rest}` : `\\${first}${rest}` }
}

/** List with an item a line. */
export function list(items: readonly Markdown[]): Markdown {
  return { markdown: items.map((item) => `- ${paragraph(item).markdown}`).join('\n') }
}

/** Heading of a level from 1. */
export function heading(level: number, content: Markdown): Markdown {
  return { markdown: `${'#'.repeat(level)} ${content.markdown}` }
}

/** A table in which each row has as many cells as the head. */
export function table(head: readonly string[], rows: readonly (readonly Markdown[])[]): Markdown {
  const lines = [head.map((each) => flow`${each}`), head.map(() => ({ markdown: '---' })), ...rows]
  return { markdown: lines.map((cells) => `| ${join(cells, ' | ').markdown} |`).join('\n') }
}

/** Blocks one below the other; what is empty leaves no gap. */
export function stack(blocks: readonly (Markdown | false | undefined)[]): Markdown {
  const shown = blocks.flatMap((each) => (each && each.markdown !== '' ? [each] : []))
  return join(shown, '\n\n')
}
