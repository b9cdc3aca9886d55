import {
  type Layout,
  fill,
  group,
  hardline,
  indent,
  indentIfBreak,
  join,
  line,
  semi,
  trailingComma,
} from '../layout/printer.ts'
import { delimited, fits } from '../layout/delimited.ts'
import { SINGLE_WIDTH } from '../layout/print-layout.ts'
import type { Style } from '../layout/style.ts'

/** `head value`: the value moves to the next line where not even its beginning fits beside the head. */
export function assignment(head: Layout, value: Layout): Layout {
  const id = Symbol('assignment')
  return group([group(head), group(indent(line), { id }), indentIfBreak(group(value), { groupId: id })])
}

/** `head value;` for a value that cannot break, `depth` indentations deep. */
export function plainAssignment(head: string, value: string, depth: number, style: Style): Layout {
  const text = `${head} ${value}${semi(style)}`
  if (fits(text, depth, style)) return text
  // Only of one-column characters is the width known here.
  if (fits(head, depth, style) && SINGLE_WIDTH.test(value)) return [head, indent([hardline, value + semi(style)])]
  return [assignment(head, value), semi(style)]
}

/** `export const name: Type<A, B> = {...}`. */
export function typedConst(name: string, type: string, args: readonly Layout[], value: Layout, style: Style): Layout {
  const open = `export const ${name}: ${type}<`
  const head = delimited({ open, items: args, last: '', close: '> =', tail: '', depth: 0 }, style)
  if (typeof head === 'string' && !fits(`${head} {`, 0, style)) return [head, indent([hardline, value]), semi(style)]
  const settled = typeof head === 'string' || Array.isArray(head)
  return [settled ? [head, ' ', value] : assignment(head, value), semi(style)]
}

/** An object literal with a member a line, as prettier keeps it once its first member is on a line of its own. */
export function objectLiteral(members: readonly (readonly [key: string, value: Layout])[], style: Style): Layout {
  if (members.length === 0) return '{}'
  const comma = style.trailingComma === 'none' ? '' : ','
  const lines = members.map(([key, value]): Layout =>
    typeof value === 'string' ? `${key}: ${value}` : [`${key}: `, value],
  )
  return ['{', indent([hardline, join([',', hardline], lines)]), comma, hardline, '}']
}

/** `a, b, c` with as many items on a line as fit, as prettier lays out numbers. */
export function fillLines(items: readonly string[]): Layout {
  return fill(items.flatMap((item, index): Layout[] => (index < items.length - 1 ? [[item, ','], line] : [item])))
}

/** `return call(a, b)` with an argument a line where it does not fit; `depth` indentations deep. */
export function callStatement(head: string, args: readonly Layout[], depth: number, style: Style): Layout {
  const end = semi(style)
  const list = { open: `${head}(`, items: args, last: trailingComma(style, 'all'), close: ')', tail: end, depth }
  return [delimited(list, style), end]
}
