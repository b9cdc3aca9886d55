import { assertNever } from '../text/assert-never.ts'
import { type Group, type IfBreak, type IndentIfBreak, type Layout, type Line, isList } from './builders.ts'
import { SINGLE_WIDTH, type Style } from './style.ts'

/**
 * A line that does not fit, laid out as prettier's printer would: undefined where only that printer can tell (characters that are
 * not one column wide, lists that fill their lines). Since nothing here is measured but lengths of text, it takes a fifth of the
 * printer's time; one line in ten gets here. `test/layout/print-layout.test.ts` holds it to prettier's own result.
 */
export function breakLine(parts: readonly Part[], depth: number, style: Style): string | undefined {
  const broken = new Set<Layout>()
  if (parts.some(({ layout }) => survey(layout, style, broken) === 'unknown')) return undefined
  return new Breaker(style, broken).print(parts, depth * style.tabWidth)
}

/** A part of a line, and how many indentations deep the lines begin that it breaks into. */
export interface Part {
  readonly layout: Layout
  readonly depth: number
}

/** What a layout asks for: whether a line break in it is certain, or it is more than is known here. */
type Survey = 'flat' | 'breaks' | 'unknown'

/** Notes every group that holds a certain line break, which makes it break too. */
function survey(layout: Layout, style: Style, broken: Set<Layout>): Survey {
  if (typeof layout === 'string') return SINGLE_WIDTH.test(layout) ? 'flat' : 'unknown'
  if (isList(layout)) return surveyAll(layout, style, broken)
  switch (layout.type) {
    case 'line':
      return layout.hard === true ? 'breaks' : 'flat'
    case 'break-parent':
      return 'breaks'
    case 'indent':
    case 'indent-if-break':
      return survey(layout.contents, style, broken)
    case 'align':
      // With tabs an alignment is more than a number of columns.
      return style.useTabs ? 'unknown' : survey(layout.contents, style, broken)
    case 'if-break':
      return surveyAll([layout.breakContents, layout.flatContents], style, broken)
    case 'group': {
      const found = survey(layout.contents, style, broken)
      if (found === 'unknown' || (found === 'flat' && layout.break !== true)) return found
      broken.add(layout)
      return 'breaks'
    }
    case 'fill':
      return 'unknown'
    default:
      return assertNever(layout)
  }
}

function surveyAll(layouts: readonly Layout[], style: Style, broken: Set<Layout>): Survey {
  let found: Survey = 'flat'
  for (const layout of layouts) {
    const next = survey(layout, style, broken)
    if (next === 'unknown') return next
    if (next === 'breaks') found = next
  }
  return found
}

/** A part that is still to be printed. */
interface Pending {
  readonly layout: Layout
  /** Columns that a new line begins with. */
  readonly indentation: number
  readonly flat: boolean
}

/** Prints parts in turn, deciding for each group whether it stays on the line. Holds the text so far and the groups decided on. */
class Breaker {
  readonly #style: Style
  readonly #broken: ReadonlySet<Layout>
  /** Whether the groups that others ask about by name are flat. */
  readonly #flatById = new Map<symbol, boolean>()
  /** The lines that have ended. */
  #text = ''
  /** The one that has not. */
  #line = ''
  #column = 0

  constructor(style: Style, broken: ReadonlySet<Layout>) {
    this.#style = style
    this.#broken = broken
  }

  print(parts: readonly Part[], indentation: number): string {
    const pending = parts.map(({ layout, depth }): Pending => {
      return { layout, indentation: depth * this.#style.tabWidth, flat: false }
    })
    pending.reverse()
    this.#line = this.#indent(indentation)
    this.#column = indentation
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) this.#printOne(next, pending)
    return this.#text + this.#line
  }

  #printOne({ layout, indentation, flat }: Pending, pending: Pending[]): void {
    if (typeof layout === 'string') {
      this.#line += layout
      this.#column += layout.length
      return
    }
    if (isList(layout)) return pushAll(pending, layout, indentation, flat)
    switch (layout.type) {
      case 'line':
        return this.#printLine(layout, indentation, flat)
      case 'indent':
        pending.push({ layout: layout.contents, indentation: indentation + this.#style.tabWidth, flat })
        return
      case 'align':
        pending.push({ layout: layout.contents, indentation: indentation + layout.n, flat })
        return
      case 'group':
        return this.#printGroup(layout, indentation, flat, pending)
      case 'if-break':
        pending.push({ layout: this.#chooseContents(layout, flat), indentation, flat })
        return
      case 'indent-if-break': {
        const more = this.#isFlat(layout, flat) ? 0 : this.#style.tabWidth
        pending.push({ layout: layout.contents, indentation: indentation + more, flat })
        return
      }
      case 'break-parent':
      case 'fill':
        // The survey has heeded the one and refused the other.
        return
      default:
        return assertNever(layout)
    }
  }

  #printLine({ hard, soft }: Line, indentation: number, flat: boolean): void {
    if (flat && hard !== true) {
      const blank = soft === true ? '' : ' '
      this.#line += blank
      this.#column += blank.length
    } else {
      this.#text += `${trimBlanks(this.#line)}\n`
      this.#line = this.#indent(indentation)
      this.#column = indentation
    }
  }

  #printGroup(layout: Group, indentation: number, flat: boolean, rest: Pending[]): void {
    const next = { layout: layout.contents, indentation, flat: true }
    const isFlat = !this.#broken.has(layout) && (flat || this.#fits(next, rest))
    rest.push({ ...next, flat: isFlat })
    if (layout.id !== undefined) this.#flatById.set(layout.id, isFlat)
  }

  /** Whether a part fits in what is left of the line, with what follows up to the next place where the line may end. */
  #fits(part: Pending, rest: readonly Pending[]): boolean {
    let left = this.#style.printWidth - this.#column
    let blanks = 0
    let following = rest.length
    const open: Pending[] = [part]
    while (left >= 0) {
      const next = open.pop() ?? rest[--following]
      if (next === undefined) return true
      const { layout, indentation, flat } = next
      if (typeof layout === 'string') {
        // Blanks at the end of a line are taken off, so they count only when something follows.
        if (layout !== '') {
          left -= blanks + layout.length
          blanks = 0
        }
      } else if (isList(layout)) pushAll(open, layout, indentation, flat)
      else if (layout.type === 'line') {
        if (!flat || layout.hard === true) return true
        if (layout.soft !== true) blanks = 1
      } else if (layout.type === 'if-break')
        open.push({ layout: this.#chooseContents(layout, flat), indentation, flat })
      else if (layout.type === 'group')
        open.push({ layout: layout.contents, indentation, flat: flat && !this.#broken.has(layout) })
      else if ('contents' in layout) open.push({ layout: layout.contents, indentation, flat })
    }
    return false
  }

  #chooseContents(layout: IfBreak, flat: boolean): Layout {
    return this.#isFlat(layout, flat) ? layout.flatContents : layout.breakContents
  }

  /** Whether the group that a layout asks about is flat: the one that it names, or the one that it stands in. */
  #isFlat({ groupId }: IfBreak | IndentIfBreak, flat: boolean): boolean {
    return groupId === undefined ? flat : (this.#flatById.get(groupId) ?? true)
  }

  #indent(columns: number): string {
    return this.#style.useTabs ? '\t'.repeat(columns / this.#style.tabWidth) : ' '.repeat(columns)
  }
}

function pushAll(pending: Pending[], layouts: readonly Layout[], indentation: number, flat: boolean): void {
  for (let index = layouts.length - 1; index >= 0; index -= 1) {
    const layout = layouts[index]
    if (layout !== undefined) pending.push({ layout, indentation, flat })
  }
}

/** A text without the blanks at its end; line ends stay. */
export function trimBlanks(text: string): string {
  let end = text.length
  while (end > 0 && (text[end - 1] === ' ' || text[end - 1] === '\t')) end -= 1
  return text.slice(0, end)
}
