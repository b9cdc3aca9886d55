import { type builders, printer } from 'prettier/doc'
import { assertNever } from '../text/assert-never.ts'
import { type Part, breakLine, trimBlanks } from './break-line.ts'
import { type Layout, hardline, indent, isList } from './builders.ts'
import { SINGLE_WIDTH, type Style } from './style.ts'

/**
 * Prints a layout as text that ends as the style says lines end.
 *
 * The one shortcut: what stands between two hard lines is printed as soon as the second comes. Nine lines in ten fit as they are;
 * of the rest `breakLine` knows nearly all; what is left goes to prettier's printer. The result is prettier's, which
 * `test/layout/print-layout.test.ts` compares; the whole way through prettier takes 70 ms more for 390 files.
 */
export function printLayout(layout: Layout, style: Style): string {
  const lines = new LinePrinter(style)
  lines.add(layout, 0)
  const text = lines.finish()
  if (style.endOfLine === 'crlf') return text.replaceAll('\n', '\r\n')
  return style.endOfLine === 'cr' ? text.replaceAll('\n', '\r') : text
}

/** Collects what stands between two hard lines, and prints it when the second comes. Holds the text so far. */
class LinePrinter {
  readonly #style: Style
  #text = ''
  /** The line so far, while it is nothing but text; most lines never become more. */
  #plain = ''
  /** The line so far, from its first part on that may break. */
  #parts: Part[] = []
  /** Indentations that the line began with. */
  #depth = 0

  constructor(style: Style) {
    this.#style = style
  }

  /** Adds a layout that no group holds, `depth` indentations deep. */
  add(layout: Layout, depth: number): void {
    if (typeof layout === 'string') {
      if (this.#parts.length === 0) this.#plain += layout
      else this.#parts.push({ layout, depth })
    } else if (isList(layout)) {
      for (const part of layout) this.add(part, depth)
    } else if (layout.type === 'indent') {
      this.add(layout.contents, depth + 1)
    } else if (layout.type === 'line' && layout.hard === true) {
      this.#endLine()
      this.#text += '\n'
      this.#depth = depth
    } else if (layout.type !== 'break-parent') {
      if (this.#parts.length === 0) this.#parts.push({ layout: this.#plain, depth })
      this.#parts.push({ layout, depth })
    }
  }

  finish(): string {
    this.#endLine()
    return this.#text
  }

  #endLine(): void {
    const flat = this.#parts.length === 0 ? this.#plain : flatLine(this.#parts)
    // A line of text alone cannot break, however long it is; a blank one has no indentation.
    if (flat !== undefined && (this.#parts.length === 0 || this.#fits(flat))) {
      const text = flat.trimEnd()
      if (text !== '') this.#text += this.#indentation() + text
    } else this.#text += trimBlanks(breakLine(this.#parts, this.#depth, this.#style) ?? this.#printWithPrettier())
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

  #printWithPrettier(): string {
    const parts = this.#parts.map(({ layout, depth }) => indentBy(layout, depth))
    return printWhole([indentBy(hardline, this.#depth), ...parts], this.#style).slice(1)
  }
}

function indentBy(layout: Layout, depth: number): Layout {
  return depth === 0 ? layout : indentBy(indent(layout), depth - 1)
}

/** A layout as prettier's printer prints it: the long way, to which the short one is held. */
export function printWhole(layout: Layout, { printWidth, tabWidth, useTabs }: Style): string {
  return printer.printDocToString(layout as builders.Doc, { printWidth, tabWidth, useTabs }).formatted
}

/** The text of a line whose parts are all flat; undefined where one has to break. */
function flatLine(parts: readonly Part[]): string | undefined {
  let text = ''
  for (const { layout } of parts) {
    const flat = flatText(layout, false)
    if (flat === undefined) return undefined
    text += flat
  }
  return text
}

/** The text of a layout on one line; undefined where something in it has to break, or may not be flat because no group holds it. */
function flatText(layout: Layout, inGroup: boolean): string | undefined {
  if (typeof layout === 'string') return layout
  if (isList(layout)) {
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
    case 'indent-if-break':
      return flatText(layout.contents, inGroup)
    case 'line':
      return !inGroup || layout.hard === true ? undefined : layout.soft === true ? '' : ' '
    case 'if-break':
      return inGroup && layout.groupId === undefined ? flatText(layout.flatContents, true) : undefined
    case 'fill':
    case 'break-parent':
      return undefined
    default:
      return assertNever(layout)
  }
}
