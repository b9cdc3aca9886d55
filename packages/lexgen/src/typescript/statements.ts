import {
  type Layout,
  block,
  delimited,
  group,
  hardline,
  indent,
  indentIfBreak,
  join,
  line,
  semi,
  trailingComma,
} from '../layout/builders.ts'
import type { Style } from '../layout/style.ts'

/** `head value`: the value moves to the next line where not even its beginning fits beside the head. */
export function assignment(head: Layout, value: Layout): Layout {
  const id = Symbol('assignment')
  return group([group(head), group(indent(line), { id }), indentIfBreak(group(value), { groupId: id })])
}

/** `export const name: Type<A, B> = {...}`. */
export function typedConst(name: string, type: string, args: readonly Layout[], value: Layout, style: Style): Layout {
  return [assignment(delimited(`export const ${name}: ${type}<`, args, '> ='), value), semi(style)]
}

/** `export const name: Type = value`. */
export function constStatement(name: string, type: Layout, value: Layout, style: Style): Layout {
  return [assignment([`export const ${name}: `, type, ' ='], value), semi(style)]
}

/** An object literal with a member a line, as prettier keeps it once its first member is on a line of its own. */
export function objectLiteral(members: readonly (readonly [key: string, value: Layout])[], style: Style): Layout {
  return memberLines(
    members.map(([key, value]): Layout => [`${key}: `, value]),
    style,
  )
}

/** The same of members that are written already. */
export function memberLines(members: readonly Layout[], style: Style): Layout {
  if (members.length === 0) return '{}'
  return block([[join([',', hardline], members), style.trailingComma === 'none' ? '' : ',']])
}

/** `return call(a, b)`, with an argument a line where it does not fit. */
export function callStatement(head: string, args: readonly Layout[], style: Style): Layout {
  return [delimited(`${head}(`, args, ')', { last: trailingComma(style, 'all') }), semi(style)]
}
