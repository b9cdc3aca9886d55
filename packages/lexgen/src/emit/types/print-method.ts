import { type Layout, block } from '../../layout/builders.ts'
import type { MethodShape } from '../../typescript/describe-method.ts'
import { docComment } from '../../typescript/doc-comment.ts'
import { printJson } from '../../typescript/json-literal.ts'
import type { TypeExpr } from '../../typescript/model.ts'
import type { PrintContext } from '../../typescript/print-context.ts'
import { printErrorType, printOverloads } from '../../typescript/print-signature.ts'
import { callStatement, objectLiteral, typedConst } from '../../typescript/statements.ts'
import { objectKey, stringLiteral } from '../../typescript/syntax.ts'

/** The descriptor of a method and, unless it is a subscription, the function that calls it. */
export function printMethod(method: MethodShape, context: PrintContext): Layout[] {
  const descriptor = printDescriptor(method, context)
  if (method.kind === 'subscription') return [[docComment(method.doc), descriptor]]
  return [descriptor, [docComment(method.doc), printFunction(method, context)]]
}

// export const getSessionMethod: Method<'query', undefined, undefined, GetSessionOutput, XrpcError> = { nsid, kind, output }
function printDescriptor(method: MethodShape, context: PrintContext): Layout {
  const { style, imports, types } = context
  const string = (text: string): string => stringLiteral(text, style.singleQuote)
  const print = (type: TypeExpr | undefined): Layout => (type ? types.print(type) : 'undefined')
  const members: [string, Layout][] = [
    ['nsid', string(method.nsid)],
    ['kind', string(method.kind)],
  ]
  if (method.subprotocol !== undefined) members.push(['subprotocol', string(method.subprotocol)])
  if (method.input) members.push(['input', string(method.input.encoding)])
  if (method.output) members.push(['output', string(method.output.encoding)])
  if (method.message) members.push(['messages', printJson(method.message.tags, style)])
  if (method.errors.length > 0) members.push(['errors', printErrorMap(method, context)])
  return typedConst(
    method.descriptor.name,
    imports.runtimeType('Method'),
    [
      string(method.kind),
      print(method.params?.type),
      print(method.input?.type),
      print(method.output?.type ?? method.message?.type),
      printErrorType(method, context),
    ],
    objectLiteral(members, style),
    style,
  )
}

// { ExpiredToken: ExpiredTokenError }
function printErrorMap(method: MethodShape, { style }: PrintContext): Layout {
  const members = method.errors.map((error): [string, string] => [
    objectKey(error.errorName, style.singleQuote),
    error.class.name,
  ])
  return objectLiteral(members, style)
}

// export function createSession(client: XrpcClient, input: CreateSessionInput, options?: CallOptions): XrpcPromise<...> { ... }
function printFunction(method: MethodShape, context: PrintContext): Layout {
  const { style, imports } = context
  const optional = method.params?.optional === true ? '?' : ''
  const params =
    method.kind === 'procedure' && method.params ? `options${optional}.params` : method.params ? 'params' : 'undefined'
  const args = ['client', method.descriptor.name, params, method.input ? 'input' : 'undefined', 'options']
  const body = block([
    callStatement(`return ${imports.runtimeValue(method.jsonOnly ? 'call' : 'callBinary')}`, args, style),
  ])
  const client = `client: ${imports.runtimeType('XrpcClient')}`
  return printOverloads({ head: `export function ${method.function.name}`, first: [client] }, method, body, context)
}
