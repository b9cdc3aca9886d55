import { builders } from 'prettier/doc'
import type { Style } from './style.ts'

/**
 * A document of prettier's layout language, as far as lexgen uses it: text, and what may become a line break. The builders are
 * prettier's own (`prettier/doc` loads no parser), under types that say what they make.
 * Source: prettier, "Commands" (the document language of its printer).
 */
export type Layout =
  string | readonly Layout[] | Line | Indent | Align | Group | IfBreak | IndentIfBreak | Fill | BreakParent

/** Where a line may end: a blank or nothing where it does not, always one where it is hard. */
export interface Line {
  readonly type: 'line'
  readonly soft?: boolean
  readonly hard?: boolean
}

/** What begins an indentation deeper on every new line. */
interface Indent {
  readonly type: 'indent'
  readonly contents: Layout
}

/** The same by a number of columns. */
interface Align {
  readonly type: 'align'
  readonly n: number
  readonly contents: Layout
}

/** What stays on one line where it fits; otherwise each of its own lines ends. */
export interface Group {
  readonly type: 'group'
  readonly contents: Layout
  readonly break?: boolean | 'propagated'
  readonly id?: symbol
}

/** One of two texts, by whether the group around it, or the one named, breaks. */
export interface IfBreak {
  readonly type: 'if-break'
  readonly breakContents: string
  readonly flatContents: string
  readonly groupId?: symbol
}

/** What is indented where the group named breaks. */
export interface IndentIfBreak {
  readonly type: 'indent-if-break'
  readonly contents: Layout
  readonly groupId?: symbol
}

/** Contents and lines in turn, with as much on each line as fits. */
interface Fill {
  readonly type: 'fill'
  readonly parts: readonly Layout[]
}

/** Makes every group around it break. */
interface BreakParent {
  readonly type: 'break-parent'
}

/** Prettier's builders under the types above, which its own leave out in part. */
interface Builders {
  readonly align: (columns: number, contents: Layout) => Layout
  readonly fill: (parts: readonly Layout[]) => Layout
  readonly group: (contents: Layout, options?: { readonly id?: symbol; readonly shouldBreak?: boolean }) => Layout
  readonly hardline: Layout
  readonly ifBreak: (breakContents: string, flatContents?: string) => Layout
  readonly indent: (contents: Layout) => Layout
  readonly indentIfBreak: (contents: Layout, options: { readonly groupId: symbol }) => Layout
  readonly join: (separator: Layout, parts: readonly Layout[]) => Layout
  readonly line: Layout
  readonly softline: Layout
}

const PRETTIER = builders as unknown as Builders

export const align: Builders['align'] = PRETTIER.align
export const fill: Builders['fill'] = PRETTIER.fill
export const group: Builders['group'] = PRETTIER.group
export const hardline: Layout = PRETTIER.hardline
export const ifBreak: Builders['ifBreak'] = PRETTIER.ifBreak
export const indent: Builders['indent'] = PRETTIER.indent
export const indentIfBreak: Builders['indentIfBreak'] = PRETTIER.indentIfBreak
export const join: Builders['join'] = PRETTIER.join
export const line: Layout = PRETTIER.line
export const softline: Layout = PRETTIER.softline

/** Whether a layout is several, one after the other. */
export function isList(layout: Layout): layout is readonly Layout[] {
  return Array.isArray(layout)
}

/** `open a, b close` on one line where it fits, else one item a line; `last` comes after the last item and `edge` within the brackets. */
export function delimited(
  open: Layout,
  items: readonly Layout[],
  close: Layout,
  { last = '', edge = softline }: { readonly last?: Layout; readonly edge?: Layout } = {},
): Layout {
  return group([open, indent([edge, join([',', line], items)]), last, edge, close])
}

/** `{ a, b }` on one line, or one a line where it does not fit. */
export function braces(items: readonly Layout[], separator: Layout, last: Layout, style: Style): Layout {
  const edge = style.bracketSpacing ? line : softline
  return group(['{', indent([edge, join([separator, line], items)]), last, edge, '}'])
}

/** `{`, each item on a line of its own, `}`; nothing inside prints `{}`. */
export function block(items: readonly Layout[]): Layout {
  return items.length === 0 ? '{}' : ['{', indent([hardline, join(hardline, items)]), hardline, '}']
}

/** The end of a statement. */
export function semi(style: Style): string {
  return style.semi ? ';' : ''
}

/** A member's separator before a closing brace, which shows only where the braces break. */
export function lastSemi(style: Style): Layout {
  return style.semi ? ifBreak(';') : ''
}

/** A comma after the last item where the group breaks; `kind` is the least `trailingComma` that wants it. */
export function trailingComma(style: Style, kind: 'all' | 'es5'): Layout {
  const wanted = style.trailingComma === 'all' || style.trailingComma === kind
  return wanted ? ifBreak(',') : ''
}
