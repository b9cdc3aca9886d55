import { SINGLE_WIDTH } from './print-layout.ts'
import { type Layout, group, hardline, indent, join, line, softline } from './printer.ts'
import type { Style } from './style.ts'

/** A list in brackets, such as parameters, type arguments, names of an import. */
export interface Delimited {
  /** Up to and with the opening bracket. */
  readonly open: string
  readonly items: readonly Layout[]
  /** After the last item where each has a line of its own: a comma or nothing. */
  readonly last: Layout
  /** The closing bracket and what follows it in the same statement, as far as that is known to be flat. */
  readonly close: string
  /** The same where it may have to break. @default close */
  readonly closeLayout?: Layout
  /** The list that `close` ends in, for the case that it has to break as well: `): XrpcPromise<` with its type arguments. */
  readonly closeList?: { readonly open: string; readonly items: readonly string[]; readonly close: string }
  /** Blank within the brackets while the list is on one line. @default '' */
  readonly space?: string
  /** What else comes on the line of the closing bracket, such as ` {` or `;`: printed by the caller, but it has to fit. */
  readonly tail: string
  /** Indentations of the statement. */
  readonly depth: number
}

/** `open a, b close` on one line where it fits, else one item a line. */
export function delimited(list: Delimited, style: Style): Layout {
  const { open, items, last, close, closeLayout = close, space = '' } = list
  const edge = space === '' ? softline : line
  return settle(list, style) ?? group([open, indent([edge, join([',', line], [...items])]), last, edge, closeLayout])
}

/**
 * A list whose pieces are all plain text that fits, laid out as prettier's printer would; undefined where only the printer can tell.
 * Most lists are of that kind, and deciding them here is several times faster.
 */
export function settle(list: Delimited, style: Style): Layout | undefined {
  const { open, items, last, close, space = '', tail, depth } = list
  if (!items.every((item) => typeof item === 'string')) return undefined
  const flat = `${open}${space}${items.join(', ')}${space}${close}`
  if (fits(flat + tail, depth, style)) return flat
  if (!fits(open, depth, style) || !items.every((item) => fits(`${item},`, depth + 1, style))) return undefined
  const lines: Layout = [open, indent([hardline, join([',', hardline], [...items]), last === '' ? '' : ',']), hardline]
  if (fits(close + tail, depth, style)) return [lines, close]
  const inner = list.closeList
  if (inner === undefined || !fits(inner.open, depth, style) || !fits(inner.close + tail, depth, style))
    return undefined
  if (!inner.items.every((item) => fits(`${item},`, depth + 1, style))) return undefined
  return [lines, inner.open, indent([hardline, join([',', hardline], [...inner.items])]), hardline, inner.close]
}

/** Whether a text of one-column characters fits on a line of its own, `depth` indentations deep. */
export function fits(text: string, depth: number, style: Style): boolean {
  return depth * style.tabWidth + text.length <= style.printWidth && SINGLE_WIDTH.test(text)
}
