import type { Property, TypeExpr } from './ir.ts'
import { assertNever } from '../text/assert-never.ts'
import { fits } from '../layout/delimited.ts'
import { docComment } from './doc-comment.ts'
import type { ImportTable } from './imports.ts'
import { SINGLE_WIDTH } from '../layout/print-layout.ts'
import {
  type Layout,
  align,
  block,
  braces,
  group,
  hardline,
  ifBreak,
  indent,
  join,
  line,
  semi,
  softline,
} from '../layout/printer.ts'
import { assignment } from './statements.ts'
import type { Style } from '../layout/style.ts'
import { propertyKey, stringLiteral } from './syntax.ts'

/** Prints types of one module; what they use goes into its import table. */
export interface TypePrinter {
  /** A type on one line, however long that is. */
  readonly flat: (type: TypeExpr) => string
  readonly print: (type: TypeExpr) => Layout
  /** `head type`, where the type is the whole right-hand side of an alias: on the next line where it does not fit. */
  readonly printAfter: (head: string, type: TypeExpr) => Layout
  /** The same for the annotation of a property, which moves to the next line only where it is a union. */
  readonly printAnnotation: (head: string, type: TypeExpr) => Layout
  /** The properties of an object with their doc comments, one a line, in braces; `depth` indentations deep. */
  readonly printProperties: (properties: readonly Property[], depth: number) => Layout
}

export function createTypePrinter(imports: ImportTable, style: Style): TypePrinter {
  const [openBrace, closeBrace] = style.bracketSpacing ? ['{ ', ' }'] : ['{', '}']
  const flat = (type: TypeExpr): string => {
    switch (type.kind) {
      case 'keyword':
        return type.name
      case 'literal':
        return typeof type.value === 'string' ? stringLiteral(type.value, style.singleQuote) : String(type.value)
      case 'object':
        throw new Error('An object with properties has a line for each')
      case 'unknown-object':
        return `${openBrace}[key: string]: unknown${closeBrace}`
      case 'runtime':
        return imports.runtimeType(type.name) + (type.args.length === 0 ? '' : `<${type.args.map(flat).join(', ')}>`)
      case 'named':
        return imports.moduleType(type.nsid, type.name)
      case 'tagged':
        return `${flat(type.type)} & ${openBrace}$type: ${stringLiteral(type.tag, style.singleQuote)}${closeBrace}`
      case 'array':
        return isCompound(type.item) ? `(${flat(type.item)})[]` : `${flat(type.item)}[]`
      case 'union':
        return type.members.map(flatMember).join(' | ')
      default:
        return assertNever(type)
    }
  }
  const flatMember = (type: TypeExpr): string => (type.kind === 'tagged' ? `(${flat(type)})` : flat(type))
  const print = (type: TypeExpr): Layout => {
    switch (type.kind) {
      case 'keyword':
        return type.name
      case 'literal':
        return typeof type.value === 'string' ? stringLiteral(type.value, style.singleQuote) : String(type.value)
      case 'object':
        return printProperties(type.properties, 0)
      case 'unknown-object':
        return braces(['[key: string]: unknown'], '', lastSemi(style), style)
      case 'runtime':
        return [imports.runtimeType(type.name), typeArguments(type.args)]
      case 'named':
        return imports.moduleType(type.nsid, type.name)
      case 'tagged':
        // Images & { $type: 'app.bsky.embed.images' }
        return group([
          print(type.type),
          ' & ',
          braces([`$type: ${stringLiteral(type.tag, style.singleQuote)}`], '', lastSemi(style), style),
        ])
      case 'array':
        return [parenthesised(type.item), '[]']
      case 'union':
        return isHugged(type.members) ? join(' | ', type.members.map(print)) : unionMembers(type.members)
      default:
        return assertNever(type)
    }
  }
  const typeArguments = (args: readonly TypeExpr[]): Layout => {
    const [only] = args
    if (only === undefined) return ''
    if (args.length === 1 && isSimple(only)) return ['<', print(only), '>']
    return group(['<', indent([softline, join([',', line], args.map(print))]), softline, '>'])
  }
  const unionMembers = (members: readonly TypeExpr[]): Layout => {
    const printed = members.map((member) =>
      align(2, member.kind === 'tagged' ? ['(', print(member), ')'] : print(member)),
    )
    return group([ifBreak('| '), join([line, '| '], printed)])
  }
  const parenthesised = (type: TypeExpr): Layout => (isCompound(type) ? ['(', print(type), ')'] : print(type))
  const printAfter = (head: string, type: TypeExpr): Layout => {
    const text = type.kind === 'object' ? undefined : `${head} ${flat(type)}`
    if (text !== undefined && fits(text + semi(style), 0, style)) return text
    return type.kind === 'union' && !isHugged(type.members)
      ? breakable(head, type.members, 0)
      : (settleArguments(head, type) ?? assignment(head, print(type)))
  }
  // export type X = KnownValues<, the values on the next line or one a line, >
  const settleArguments = (head: string, type: TypeExpr): Layout | undefined => {
    const [only] = type.kind === 'runtime' ? type.args : []
    if (type.kind !== 'runtime' || type.args.length !== 1 || only?.kind !== 'union') return undefined
    const open = `${head} ${imports.runtimeType(type.name)}<`
    const settled = fits(open, 0, style) ? settleUnion(open, only.members.map(flatMember), 0, '') : undefined
    return settled && [settled, hardline, '>']
  }
  const printAnnotation = (head: string, type: TypeExpr): Layout =>
    type.kind === 'union' && !isHugged(type.members)
      ? breakable(head, type.members, undefined)
      : group([`${head} `, print(type)])
  // A union that is too long for its line: on the next one, or a member a line. Without a depth only the printer can tell.
  const breakable = (head: string, members: readonly TypeExpr[], depth: number | undefined): Layout => {
    const settled = depth === undefined ? undefined : settleUnion(head, members.map(flatMember), depth, semi(style))
    return settled ?? group([head, group(indent([line, unionMembers(members)]))])
  }
  const settleUnion = (head: string, members: readonly string[], depth: number, end: string): Layout | undefined => {
    // That it does not fit on the line of its head is known only where every character is one column wide.
    if (!SINGLE_WIDTH.test(head)) return undefined
    const text = members.join(' | ')
    if (fits(text + end, depth + 1, style)) return [head, indent([hardline, text])]
    const lines = members.map((member) => `| ${member}`)
    if (!lines.every((each) => fits(each + end, depth + 1, style))) return undefined
    return [head, indent([hardline, join(hardline, lines)])]
  }
  // text?: string | undefined
  const printProperties = (properties: readonly Property[], depth: number): Layout =>
    block(
      properties.map(({ name, type: written, optional, doc }) => {
        const head = `${propertyKey(name, style.singleQuote)}${optional ? '?:' : ':'}`
        const type = optional ? orUndefined(written) : written
        const text = type.kind === 'object' ? undefined : `${head} ${flat(type)}${semi(style)}`
        if (text !== undefined && fits(text, depth + 1, style)) return [docComment(doc), text]
        const broken =
          type.kind === 'union' && !isHugged(type.members)
            ? breakable(head, type.members, depth + 1)
            : printAnnotation(head, type)
        return [docComment(doc), broken, semi(style)]
      }),
    )
  return { flat, print, printAfter, printAnnotation, printProperties }
}

/** Whether a union is one reference or object beside nothing but `null`, which prettier never breaks. */
function isHugged(members: readonly TypeExpr[]): boolean {
  const others = members.filter((member) => member.kind !== 'keyword' || member.name !== 'null')
  const [only] = others
  return (
    others.length === 1 &&
    members.length > 1 &&
    (only?.kind === 'named' || only?.kind === 'runtime' || only?.kind === 'unknown-object')
  )
}

/** A type that may also be `undefined`. */
export function orUndefined(type: TypeExpr): TypeExpr {
  const members = type.kind === 'union' ? type.members : [type]
  return { kind: 'union', members: [...members, { kind: 'keyword', name: 'undefined' }] }
}

/** A member's separator before a closing brace shows only where the braces break. */
export function lastSemi(style: Style): Layout {
  return style.semi ? ifBreak(';') : ''
}

/** Whether a type needs parentheses before `[]`. */
function isCompound(type: TypeExpr): boolean {
  return type.kind === 'union' || type.kind === 'tagged'
}

function isSimple(type: TypeExpr): boolean {
  return (
    type.kind === 'keyword' ||
    type.kind === 'literal' ||
    type.kind === 'named' ||
    type.kind === 'unknown-object' ||
    (type.kind === 'runtime' && type.args.length === 0)
  )
}
