import type { Property, TypeExpr } from '../lower/ir.ts'
import { assertNever } from '../assert-never.ts'
import { docComment } from './doc-comment.ts'
import type { ImportTable } from './imports.ts'
import { type Layout, align, block, braces, group, ifBreak, indent, join, line, semi, softline } from './printer.ts'
import { assignment } from './statements.ts'
import type { Style } from './style.ts'
import { propertyKey, stringLiteral } from './syntax.ts'

/** Prints types of one module; what they use goes into its import table. */
export interface TypePrinter {
  readonly print: (type: TypeExpr) => Layout
  /** `head type`, where the type is the whole right-hand side of an alias: on the next line where it does not fit. */
  readonly printAfter: (head: Layout, type: TypeExpr) => Layout
  /** The same for the annotation of a property, which moves to the next line only where it is a union. */
  readonly printAnnotation: (head: Layout, type: TypeExpr) => Layout
  /** The properties of an object with their doc comments, one a line, in braces. */
  readonly printProperties: (properties: readonly Property[]) => Layout
}

export function createTypePrinter(imports: ImportTable, style: Style): TypePrinter {
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
  const parenthesised = (type: TypeExpr): Layout =>
    type.kind === 'union' || type.kind === 'tagged' ? ['(', print(type), ')'] : print(type)
  const printAfter = (head: Layout, type: TypeExpr): Layout =>
    type.kind === 'union' && !isHugged(type.members)
      ? group([head, group(indent([line, unionMembers(type.members)]))])
      : assignment(head, print(type))
  const printAnnotation = (head: Layout, type: TypeExpr): Layout =>
    type.kind === 'union' && !isHugged(type.members) ? printAfter(head, type) : group([head, ' ', print(type)])
  // text?: string | undefined
  const printProperties = (properties: readonly Property[]): Layout =>
    block(
      properties.map(({ name, type, optional, doc }) => {
        const head = [propertyKey(name, style.singleQuote), optional ? '?:' : ':']
        return [docComment(doc), printAnnotation(head, optional ? orUndefined(type) : type), semi(style)]
      }),
    )
  return { print, printAfter, printAnnotation, printProperties }
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

function isSimple(type: TypeExpr): boolean {
  return (
    type.kind === 'keyword' ||
    type.kind === 'literal' ||
    type.kind === 'named' ||
    type.kind === 'unknown-object' ||
    (type.kind === 'runtime' && type.args.length === 0)
  )
}
