import { builders, printer } from 'prettier/doc'
import type { Layout } from './printer.ts'
import type { Style } from './style.ts'

/**
 * Prints a layout as text that ends as the style says lines end.
 *
 * Nine lines in ten fit as they are. Those are written here and now; only a line that has to break goes to prettier's printer. The
 * result is prettier's: what stands between two hard lines and fits flat is printed flat by it, too.
 */
export function printLayout(layout: Layout, style: Style): string {
  const lines = new LinePrinter(style)
  lines.add(layout, 0)
  const text = lines.finish()
  if (style.endOfLine === 'crlf') return text.replaceAll('\n', '\r\n')
  return style.endOfLine === 'cr' ? text.replaceAll('\n', '\r') : text
}

/** The text of a layout on one line; undefined where something in it has to break, or may not be flat because no group holds it. */
export function flatText(layout: Layout, inGroup: boolean): string | undefined {
  if (typeof layout === 'string') return layout
  if (Array.isArray(layout)) {
    let text = ''
    for (const part of layout) {
      const flat = flatText(part, inGroup)
      if (flat === undefined) return undefined
      text += flat
    }
    return text
  }
  switch (layout.type) {
    case 'group':
      return layout.break === true ? undefined : flatText(layout.contents, true)
    case 'indent':
    case 'align':
      return flatText(layout.contents, inGroup)
    case 'indent-if-break':
      // Prettier's types leave the field out.
      return 'contents' in layout ? flatText(layout.contents as Layout, inGroup) : undefined
    case 'line':
      return !inGroup || ('hard' in layout && layout.hard === true)
        ? undefined
        : 'soft' in layout && layout.soft === true
          ? ''
          : ' '
    case 'if-break':
      return inGroup && !('groupId' in layout && layout.groupId !== undefined)
        ? flatText(layout.flatContents, true)
        : undefined
    default:
      return undefined
  }
}

/** Characters of one column each: of anything else prettier knows the width. */
export const SINGLE_WIDTH: RegExp = /^[\x20-\x7e]*$/

/** Collects what stands between two hard lines, and prints it when the second comes. Holds the text so far. */
class LinePrinter {
  readonly #style: Style
  #text = ''
  /** The line so far, while it is nothing but text; most lines never become more. */
  #plain = ''
  /** The line so far, from its first part on that may break. */
  #parts: Layout[] = []
  #depth = 0

  constructor(style: Style) {
    this.#style = style
  }

  /** Adds a layout that no group holds, `depth` indentations deep. */
  add(layout: Layout, depth: number): void {
    if (typeof layout === 'string') {
      if (this.#parts.length === 0) this.#plain += layout
      else this.#parts.push(layout)
    } else if (Array.isArray(layout)) {
      for (const part of layout) this.add(part, depth)
    } else if (layout.type === 'indent') {
      this.add(layout.contents, depth + 1)
    } else if (layout.type === 'line' && 'hard' in layout && layout.hard === true) {
      this.#endLine()
      this.#text += '\n'
      this.#depth = depth
    } else if (layout.type !== 'break-parent') {
      if (this.#parts.length === 0) this.#parts.push(this.#plain)
      this.#parts.push(layout)
    }
  }

  finish(): string {
    this.#endLine()
    return this.#text
  }

  #endLine(): void {
    const flat = (this.#parts.length === 0 ? this.#plain : flatText(this.#parts, false))?.trimEnd()
    // A line of text alone cannot break, however long it is; a blank one has no indentation.
    if (flat !== undefined && (this.#parts.length === 0 || this.#fits(flat))) {
      if (flat !== '') this.#text += this.#indentation() + flat
    } else this.#text += this.#printBroken()
    this.#plain = ''
    if (this.#parts.length > 0) this.#parts = []
  }

  #fits(flat: string): boolean {
    const { printWidth, tabWidth } = this.#style
    return this.#depth * tabWidth + flat.length <= printWidth && SINGLE_WIDTH.test(flat)
  }

  #indentation(): string {
    const { useTabs, tabWidth } = this.#style
    if (this.#depth === 0) return ''
    return useTabs ? '\t'.repeat(this.#depth) : ' '.repeat(this.#depth * tabWidth)
  }

  #printBroken(): string {
    const { printWidth, tabWidth, useTabs } = this.#style
    let nested: Layout = [builders.hardline, ...this.#parts]
    for (let depth = 0; depth < this.#depth; depth += 1) nested = builders.indent(nested)
    return printer.printDocToString(nested, { printWidth, tabWidth, useTabs }).formatted.slice(1)
  }
}
