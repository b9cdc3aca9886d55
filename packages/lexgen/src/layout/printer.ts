import { builders } from 'prettier/doc'
import type { Style } from './style.ts'

/** A document of prettier's layout language (`prettier/doc` loads no parser). */
export type Layout = builders.Doc

export const align: typeof builders.align = builders.align
export const fill: typeof builders.fill = builders.fill
export const group: typeof builders.group = builders.group
export const hardline: typeof builders.hardline = builders.hardline
export const ifBreak: typeof builders.ifBreak = builders.ifBreak
export const indentIfBreak: typeof builders.indentIfBreak = builders.indentIfBreak
export const indent: typeof builders.indent = builders.indent
export const join: typeof builders.join = builders.join
export const line: typeof builders.line = builders.line
export const softline: typeof builders.softline = builders.softline

/** `{ a, b }` on one line, or one a line where it does not fit. */
export function braces(items: readonly Layout[], separator: Layout, last: Layout, style: Style): Layout {
  const edge = style.bracketSpacing ? line : softline
  return group(['{', indent([edge, join([separator, line], [...items])]), last, edge, '}'])
}

/** `{`, each item on a line of its own, `}`; nothing inside prints `{}`. */
export function block(items: readonly Layout[]): Layout {
  return items.length === 0 ? '{}' : ['{', indent([hardline, join(hardline, [...items])]), hardline, '}']
}

/** The end of a statement. */
export function semi(style: Style): string {
  return style.semi ? ';' : ''
}

/** A comma after the last item where the group breaks; `kind` is the least `trailingComma` that wants it. */
export function trailingComma(style: Style, kind: 'all' | 'es5'): Layout {
  const wanted = style.trailingComma === 'all' || style.trailingComma === kind
  return wanted ? ifBreak(',') : ''
}
