import { assertNever } from '../../text/assert-never.ts'
import type { Declaration } from './declaration.ts'
import type { PrintContext } from '../../typescript/print-context.ts'
import { docComment } from '../../typescript/doc-comment.ts'
import { docOf } from '../../typescript/docs.ts'
import { printJson } from '../../typescript/json-literal.ts'
import type { Doc } from '../../typescript/model.ts'
import { printMethod } from './print-method.ts'
import { type Layout, block, braces, delimited, lastSemi, semi, trailingComma } from '../../layout/builders.ts'
import { assignment, callStatement, objectLiteral, typedConst } from '../../typescript/statements.ts'
import type { Style } from '../../layout/style.ts'
import { stringLiteral } from '../../typescript/syntax.ts'

/** The statements of one declaration; above each printer stands what it prints. */
export function printDeclaration(declaration: Declaration, context: PrintContext): Layout[] {
  const { style, imports, types } = context
  const string = (text: string): string => stringLiteral(text, style.singleQuote)
  switch (declaration.kind) {
    // export interface CreateSessionInput { identifier: string; ... }
    case 'interface':
      return [
        [
          docComment(declaration.doc),
          `export interface ${declaration.name} `,
          types.printProperties(declaration.properties),
        ],
      ]
    // export type ReasonType = KnownValues<'spam' | 'other'>
    case 'alias':
      return [
        [
          docComment(declaration.doc),
          types.printAfter(`export type ${declaration.name} =`, declaration.type),
          semi(style),
        ],
      ]
    // export const reasonTypeValues = ['spam', 'other'] as const
    case 'values':
      return [
        [
          assignment(`export const ${declaration.name} =`, [printJson(declaration.values, style), ' as const']),
          semi(style),
        ],
      ]
    // export const reasonSpam = 'com.atproto.moderation.defs#reasonSpam'; export type ReasonSpam = typeof reasonSpam
    case 'token':
      return [
        [
          docComment(declaration.doc),
          assignment(`export const ${declaration.name} =`, string(declaration.value)),
          semi(style),
        ],
        [
          docComment(declaration.doc),
          assignment(`export type ${declaration.typeName} =`, `typeof ${declaration.name}`),
          semi(style),
        ],
      ]
    // /** ... */ export function isImage(value: unknown): value is Image & { $type: string } { return hasType(value, '...#image') }
    case 'guard':
      return [
        [
          docComment(GUARD_DOC),
          printGuardHead(declaration, style),
          ' ',
          block([
            callStatement(`return ${imports.runtimeValue('hasType')}`, ['value', string(declaration.tag)], style),
          ]),
        ],
      ]
    // export const post: RecordDescriptor<'app.bsky.feed.post', 'tid', Post> = { nsid, key, is: isPost }
    case 'record':
      return [
        [
          docComment(declaration.doc),
          typedConst(
            declaration.name,
            imports.runtimeType('RecordDescriptor'),
            [string(declaration.nsid), string(declaration.key), declaration.typeName],
            objectLiteral(
              [
                ['nsid', string(declaration.nsid)],
                ['key', string(declaration.key)],
                ['is', declaration.guard],
              ],
              style,
            ),
            style,
          ),
        ],
      ]
    // export class ExpiredTokenError extends XrpcError<'ExpiredToken'> { static readonly errorName = 'ExpiredToken' }
    case 'error':
      return [
        [
          docComment(declaration.doc),
          `export class ${declaration.name} extends ${imports.runtimeValue('XrpcError')}<${string(declaration.errorName)}> `,
          block([[assignment('static readonly errorName =', string(declaration.errorName)), semi(style)]]),
        ],
      ]
    // export const authFull: PermissionSet = { ... }
    case 'permission-set':
      return [
        [
          docComment(declaration.doc),
          `export const ${declaration.name}: ${imports.runtimeType('PermissionSet')} = `,
          printJson(declaration.value, style),
          semi(style),
        ],
      ]
    case 'method':
      return printMethod(declaration.method, context)
    default:
      return assertNever(declaration)
  }
}

/** What a guard looks at, so that nobody takes it for a validator. */
const GUARD_DOC: Doc = docOf(['Looks at `$type` alone, not at the fields.'])

function printGuardHead({ name, typeName, addsTag }: Extract<Declaration, { kind: 'guard' }>, style: Style): Layout {
  const tag = braces(['$type: string'], '', lastSemi(style), style)
  const close = addsTag ? [`): value is ${typeName} & `, tag] : `): value is ${typeName}`
  return delimited(`export function ${name}(`, ['value: unknown'], close, { last: trailingComma(style, 'all') })
}
