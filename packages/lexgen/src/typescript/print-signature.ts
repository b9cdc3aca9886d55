import { type Layout, braces, delimited, hardline, ifBreak, lastSemi, semi, trailingComma } from '../layout/builders.ts'
import type { MethodShape } from './describe-method.ts'
import { type Argument, orUndefined } from './model.ts'
import type { PrintContext } from './print-context.ts'
import { stringLiteral } from './syntax.ts'

/** What a signature gives back: the output, the stream of a binary one, or (in an implementation) either. */
type Result = 'output' | 'stream' | 'either'

/** A function or method; where the output is binary, with signatures for `as: 'stream'`, for bytes, and for callers that leave it open. */
export function printOverloads(
  place: SignaturePlace,
  method: MethodShape,
  body: Layout,
  context: PrintContext,
): Layout {
  const signature = (result: Result): Layout => printSignature(place, method, result, context)
  if (method.output?.binary !== true) return [signature('output'), ' ', body]
  const end = [semi(context.style), hardline]
  return [signature('stream'), end, signature('output'), end, signature('either'), end, signature('either'), ' ', body]
}

/** Where a signature stands: what comes before its parameters, and its first parameters. */
export interface SignaturePlace {
  readonly head: string
  readonly first: readonly Layout[]
}

function printSignature(place: SignaturePlace, method: MethodShape, result: Result, context: PrintContext): Layout {
  const items = [...place.first, ...printParameters(method, result, context)]
  const { name, args } = describePromise(method, result, context)
  const close = [`): ${name}`, delimited('<', args, '>')]
  return delimited(`${place.head}(`, items, close, { last: trailingComma(context.style, 'all') })
}

/** The parameters of a method's function behind the client. */
function printParameters(method: MethodShape, result: Result, context: PrintContext): Layout[] {
  const { types } = context
  const parameters: Layout[] = []
  const query = method.kind === 'query' ? method.params : undefined
  const required = requiresOptions(method, result)
  const argument = (name: string, { type, optional }: Argument): Layout => {
    // Nothing optional may stand before something required.
    if (optional && required) return types.printAnnotation(`${name}:`, orUndefined(type))
    return [optional ? `${name}?: ` : `${name}: `, types.print(type)]
  }
  if (query) parameters.push(argument('params', query))
  if (method.input) parameters.push(argument('input', method.input))
  parameters.push(printOptions(method, result, context))
  return parameters
}

/** Whether the options hold something that the caller cannot leave out. */
function requiresOptions(method: MethodShape, result: Result): boolean {
  return result === 'stream' || (method.kind === 'procedure' && method.params !== undefined && !method.params.optional)
}

// options?: CallOptions, and for a procedure with query parameters options: CallOptions & { params: UploadPartParams }
function printOptions(method: MethodShape, result: Result, { style, imports, types }: PrintContext): Layout {
  const binary = method.output?.binary === true
  const base = imports.runtimeType(binary ? 'BinaryCallOptions' : 'CallOptions')
  const extra: Layout[] = []
  const params = method.kind === 'procedure' ? method.params : undefined
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
  const object = braces(extra, style.semi ? ';' : ifBreak('', ';'), lastSemi(style), style)
  return [requiresOptions(method, result) ? 'options: ' : 'options?: ', base, ' & ', object]
}

// XrpcPromise<GetSessionOutput, XrpcError>
function describePromise(method: MethodShape, result: Result, context: PrintContext): { name: string; args: Layout[] } {
  const { imports, types } = context
  const output = method.output ? types.print(method.output.type) : 'undefined'
  const stream = result === 'output' ? '' : imports.runtimeType('BinaryStream')
  const resolved = result === 'output' ? output : result === 'stream' ? stream : [output, ' | ', stream]
  return { name: imports.runtimeType('XrpcPromise'), args: [resolved, printErrorType(method, context)] }
}

/** The type of what a method's promise rejects with, as far as it is declared. */
export function printErrorType(method: MethodShape, { imports, types }: PrintContext): Layout {
  return method.errorType === undefined ? imports.runtimeType('XrpcError') : types.print(method.errorType)
}
