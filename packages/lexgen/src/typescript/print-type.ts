import {
  type Layout,
  align,
  block,
  braces,
  delimited,
  group,
  ifBreak,
  indent,
  join,
  lastSemi,
  line,
  semi,
} from '../layout/builders.ts'
import type { Style } from '../layout/style.ts'
import { assertNever } from '../text/assert-never.ts'
import { docComment } from './doc-comment.ts'
import type { ImportTable } from './imports.ts'
import { type Property, type TypeExpr, orUndefined } from './model.ts'
import { assignment } from './statements.ts'
import { propertyKey, stringLiteral } from './syntax.ts'

/** Prints types of one module; what they use goes into its import table. */
export interface TypePrinter {
  readonly print: (type: TypeExpr) => Layout
  /** `head type`, where the type is the whole right-hand side of an alias: on the next line where it does not fit. */
  readonly printAfter: (head: string, type: TypeExpr) => Layout
  /** The same for the annotation of a property, which moves to the next line only where it is a union. */
  readonly printAnnotation: (head: string, type: TypeExpr) => Layout
  /** The properties of an object with their doc comments, one a line, in braces. */
  readonly printProperties: (properties: readonly Property[]) => Layout
}

export function createTypePrinter(imports: Pick<ImportTable, 'runtimeType' | 'symbolType'>, style: Style): TypePrinter {
  const print = (type: TypeExpr): Layout => {
    switch (type.kind) {
      case 'keyword':
        return type.name
      case 'literal':
        return typeof type.value === 'string' ? stringLiteral(type.value, style.singleQuote) : String(type.value)
      case 'object':
        return printProperties(type.properties)
      case 'unknown-object':
        return braces(['[key: string]: unknown'], '', lastSemi(style), style)
      case 'runtime':
        return [imports.runtimeType(type.name), printArguments(type.args)]
      case 'symbol':
        return imports.symbolType(type.symbol)
      case 'tagged':
        // Images & { $type: 'app.bsky.embed.images' }
        return group([print(type.type), ' & ', printTag(type.tag)])
      case 'tag':
        return printTag(type.tag)
      case 'array': {
        const list = isCompound(type.item) ? ['(', print(type.item), ')[]'] : [print(type.item), '[]']
        return type.isReadonly === true ? ['readonly ', list] : list
      }
      case 'union':
        return isHugged(type.members) ? join(' | ', type.members.map(print)) : printMembers(type.members)
      default:
        return assertNever(type)
    }
  }
  // { $type: 'app.bsky.embed.images' }
  const printTag = (tag: string): Layout =>
    braces([`$type: ${stringLiteral(tag, style.singleQuote)}`], '', lastSemi(style), style)
  // <A, B>
  const printArguments = (args: readonly TypeExpr[]): Layout => {
    const [only] = args
    if (only === undefined) return ''
    return args.length === 1 && isSimple(only) ? ['<', print(only), '>'] : delimited('<', args.map(print), '>')
  }
  // A | B, or a member a line with a bar before each
  const printMembers = (members: readonly TypeExpr[]): Layout => {
    const printed = members.map((member) =>
      align(2, member.kind === 'tagged' ? ['(', print(member), ')'] : print(member)),
    )
    return group([ifBreak('| '), join([line, '| '], printed)])
  }
  const printAfter = (head: string, type: TypeExpr): Layout =>
    isBreakable(type) ? printUnion(head, type.members) : assignment(head, print(type))
  const printAnnotation = (head: string, type: TypeExpr): Layout =>
    isBreakable(type) ? printUnion(head, type.members) : group([`${head} `, print(type)])
  // A union that is too long for its line stands on the next one, or has a member a line.
  const printUnion = (head: string, members: readonly TypeExpr[]): Layout =>
    group([head, group(indent([line, printMembers(members)]))])
  // text?: string | undefined
  const printProperties = (properties: readonly Property[]): Layout =>
    block(
      properties.map(({ name, type, optional, doc }) => {
        const head = `${propertyKey(name, style.singleQuote)}${optional ? '?:' : ':'}`
        return [docComment(doc), printAnnotation(head, optional ? orUndefined(type) : type), semi(style)]
      }),
    )
  return { print, printAfter, printAnnotation, printProperties }
}

/** Whether a type is a union that prettier may put on a line of its own. */
function isBreakable(type: TypeExpr): type is Extract<TypeExpr, { kind: 'union' }> {
  return type.kind === 'union' && !isHugged(type.members)
}

/** Whether a union is one reference or object beside nothing but `null`, which prettier never breaks. */
function isHugged(members: readonly TypeExpr[]): boolean {
  const others = members.filter((member) => member.kind !== 'keyword' || member.name !== 'null')
  const [only] = others
  return (
    others.length === 1 &&
    members.length > 1 &&
    (only?.kind === 'symbol' || only?.kind === 'runtime' || only?.kind === 'unknown-object' || only?.kind === 'tag')
  )
}

/** Whether a type needs parentheses before `[]`. */
function isCompound(type: TypeExpr): boolean {
  return type.kind === 'union' || type.kind === 'tagged'
}

function isSimple(type: TypeExpr): boolean {
  return (
    type.kind === 'keyword' ||
    type.kind === 'literal' ||
    type.kind === 'symbol' ||
    type.kind === 'unknown-object' ||
    (type.kind === 'runtime' && type.args.length === 0)
  )
}
