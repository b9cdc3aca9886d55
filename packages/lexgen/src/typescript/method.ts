import type { Argument, Method, TypeExpr } from './ir.ts'
import type { RenderContext } from './context.ts'
import { docComment } from './doc-comment.ts'
import {
  type Layout,
  block,
  delimited,
  group,
  hardline,
  ifBreak,
  indent,
  join,
  line,
  semi,
  softline,
  trailingComma,
} from '../layout/builders.ts'
import { callStatement, objectLiteral, typedConst } from './statements.ts'
import { objectKey, stringLiteral } from './syntax.ts'
import { orUndefined } from './type-expr.ts'

/** What a signature gives back: the output, the stream of a binary one, or (in an implementation) either. */
export type Result = 'output' | 'stream' | 'either'

/** The descriptor of a method and, unless it is a subscription, the function that calls it. */
export function renderMethod(method: Method, context: RenderContext): Layout[] {
  const descriptor = renderDescriptor(method, context)
  if (method.methodKind === 'subscription') return [[docComment(method.doc), descriptor]]
  return [descriptor, [docComment(method.doc), renderFunction(method, context)]]
}

// export const getSessionMethod: Method<'query', undefined, undefined, GetSessionOutput, XrpcError> = { nsid, kind, output }
function renderDescriptor(method: Method, context: RenderContext): Layout {
  const { style, imports, types } = context
  const string = (text: string): string => stringLiteral(text, style.singleQuote)
  const print = (type: TypeExpr | undefined): Layout => (type ? types.print(type) : 'undefined')
  const members: [string, Layout][] = [
    ['nsid', string(method.nsid)],
    ['kind', string(method.methodKind)],
  ]
  if (method.input) members.push(['input', string(method.input.encoding)])
  if (method.output) members.push(['output', string(method.output.encoding)])
  if (method.message) members.push(['messages', stringList(method.message.tags, context)])
  if (method.errors.length > 0) members.push(['errors', errorMap(method, context)])
  return typedConst(
    method.descriptor,
    imports.runtimeType('Method'),
    [
      string(method.methodKind),
      print(method.params?.type),
      print(method.input?.type),
      print(method.output?.type ?? method.message?.type),
      errorType(method, context),
    ],
    objectLiteral(members, style),
    style,
  )
}

function stringList(values: readonly string[], { style }: RenderContext): Layout {
  if (values.length === 0) return '[]'
  const items = values.map((value) => stringLiteral(value, style.singleQuote))
  return group(['[', indent([softline, join([',', line], items)]), trailingComma(style, 'es5'), softline, ']'])
}

// { ExpiredToken: ExpiredTokenError }
function errorMap(method: Method, { style }: RenderContext): Layout {
  const members = method.errors.map(({ errorName, className }): [string, string] => [
    objectKey(errorName, style.singleQuote),
    className,
  ])
  return objectLiteral(members, style)
}

// export function createSession(client: XrpcClient, input: CreateSessionInput, options?: CallOptions): XrpcPromise<...> { ... }
function renderFunction(method: Method, context: RenderContext): Layout {
  const { style, imports } = context
  const optional = method.params?.optional === true ? '?' : ''
  const params =
    method.methodKind === 'procedure' && method.params
      ? `options${optional}.params`
      : method.params
        ? 'params'
        : 'undefined'
  const args = ['client', method.descriptor, params, method.input ? 'input' : 'undefined', 'options']
  const body = block([
    callStatement(`return ${imports.runtimeValue(method.jsonOnly ? 'call' : 'callBinary')}`, args, style),
  ])
  const client = `client: ${imports.runtimeType('XrpcClient')}`
  return renderOverloads({ head: `export function ${method.name}`, first: [client] }, method, body, context)
}

/** A function or method; where the output is binary, with signatures for `as: 'stream'`, for bytes, and for callers that leave it open. */
export function renderOverloads(place: SignaturePlace, method: Method, body: Layout, context: RenderContext): Layout {
  const signature = (result: Result): Layout => renderSignature(place, method, result, context)
  if (method.output?.binary !== true) return [signature('output'), ' ', body]
  const end = [semi(context.style), hardline]
  return [signature('stream'), end, signature('output'), end, signature('either'), end, signature('either'), ' ', body]
}

/** Where a signature stands: what comes before its parameters, and its first parameters. */
export interface SignaturePlace {
  readonly head: string
  readonly first: readonly Layout[]
}

function renderSignature(place: SignaturePlace, method: Method, result: Result, context: RenderContext): Layout {
  const items = [...place.first, ...functionParameters(method, result, context)]
  const { name, args } = promiseType(method, result, context)
  const close = [`): ${name}`, delimited('<', args, '>')]
  return delimited(`${place.head}(`, items, close, { last: trailingComma(context.style, 'all') })
}

/** The parameters of a method's function behind the client. */
function functionParameters(method: Method, result: Result, context: RenderContext): Layout[] {
  const { types } = context
  const parameters: Layout[] = []
  const query = method.methodKind === 'query' ? method.params : undefined
  const required = requiresOptions(method, result)
  const argument = (name: string, { type, optional }: Argument): Layout => {
    // Nothing optional may stand before something required.
    if (optional && required) return types.printAnnotation(`${name}:`, orUndefined(type))
    return [optional ? `${name}?: ` : `${name}: `, types.print(type)]
  }
  if (query) parameters.push(argument('params', query))
  if (method.input) parameters.push(argument('input', method.input))
  parameters.push(optionsParameter(method, result, context))
  return parameters
}

/** Whether the options hold something that the caller cannot leave out. */
function requiresOptions(method: Method, result: Result): boolean {
  return (
    result === 'stream' || (method.methodKind === 'procedure' && method.params !== undefined && !method.params.optional)
  )
}

// options?: CallOptions, and for a procedure with query parameters options: CallOptions & { params: UploadPartParams }
function optionsParameter(method: Method, result: Result, { style, imports, types }: RenderContext): Layout {
  const binary = method.output?.binary === true
  const base = imports.runtimeType(binary ? 'BinaryCallOptions' : 'CallOptions')
  const extra: Layout[] = []
  const params = method.methodKind === 'procedure' ? method.params : undefined
  if (binary && result !== 'either') {
    extra.push(
      result === 'stream'
        ? `as: ${stringLiteral('stream', style.singleQuote)}`
        : `as?: ${stringLiteral('bytes', style.singleQuote)} | undefined`,
    )
  }
  if (params)
    extra.push(
      params.optional
        ? types.printAnnotation('params?:', orUndefined(params.type))
        : ['params: ', types.print(params.type)],
    )
  if (extra.length === 0) return `options?: ${base}`
  const edge = style.bracketSpacing ? line : softline
  const object = group([
    '{',
    indent([edge, join([style.semi ? ';' : ifBreak('', ';'), line], extra)]),
    style.semi ? ifBreak(';') : '',
    edge,
    '}',
  ])
  return [requiresOptions(method, result) ? 'options: ' : 'options?: ', base, ' & ', object]
}

// XrpcPromise<GetSessionOutput, XrpcError>
function promiseType(method: Method, result: Result, context: RenderContext): { name: string; args: Layout[] } {
  const { imports, types } = context
  const output = method.output ? types.print(method.output.type) : 'undefined'
  const stream = result === 'output' ? '' : imports.runtimeType('BinaryStream')
  const resolved = result === 'output' ? output : result === 'stream' ? stream : [output, ' | ', stream]
  return { name: imports.runtimeType('XrpcPromise'), args: [resolved, errorType(method, context)] }
}

function errorType(method: Method, { imports }: RenderContext): string {
  return method.errorType ?? imports.runtimeType('XrpcError')
}
