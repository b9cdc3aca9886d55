import type { Method, Module } from '../../typescript/ir.ts'
import { type Namespace, ROOT_CLASS, childrenOf, flatten, namespaceTree } from './client-tree.ts'
import { docComment } from '../../typescript/doc-comment.ts'
import { moduleSpecifier } from '../index/index-module.ts'
import { createImportTable } from '../../typescript/imports.ts'
import { renderOverloads } from '../../typescript/method.ts'
import { localNames } from './local-names.ts'
import { banner, type RenderOptions } from '../types/module.ts'
import {
  type Layout,
  block,
  group,
  hardline,
  indent,
  join,
  semi,
  softline,
  trailingComma,
} from '../../layout/builders.ts'
import { printLayout } from '../../layout/print-layout.ts'
import { assignment, callStatement } from '../../typescript/statements.ts'
import type { Style } from '../../layout/style.ts'
import { propertyKey, stringLiteral } from '../../typescript/syntax.ts'
import { createTypePrinter } from '../../typescript/type-expr.ts'

/**
 * `client.ts`: `createClient(xrpc).com.atproto.server.createSession(...)`. Every namespace is a class whose members are made on first
 * use. A method that shares its name with a namespace gets a trailing `_`, and so does one called `constructor` or `then`.
 */
export function renderClient(modules: readonly Module[], options: RenderOptions): string {
  const { style } = options
  const callable = modules.flatMap((module) => {
    const method = module.declarations.find((each) => each.kind === 'method')
    return method && method.methodKind !== 'subscription' ? [{ module, method }] : []
  })
  const names = localNames(
    callable.map(({ module }) => module.nsid),
    new Set([ROOT_CLASS]),
  )
  const root = namespaceTree(
    callable.map(({ method }) => method),
    new Set(names.values()),
  )
  const namespaces = flatten(root)
  const declared = new Set([...names.values(), ...namespaces.map(({ className }) => className), 'createClient'])
  const imports = createImportTable({
    runtime: options.runtime,
    nsid: '',
    declared,
    foreign: [],
    specifierOf: () => '',
  })
  const namespaceOf = (nsid: string): string => names.get(nsid) ?? ''
  const clientType = imports.runtimeType('XrpcClient')
  const classes = namespaces.map((namespace) => renderNamespace(namespace, clientType, namespaceOf, imports, style))
  const head = callable.map(({ module }): Layout => [
    `import * as ${names.get(module.nsid)} from `,
    stringLiteral(moduleSpecifier(module.path, options.importExtension), style.singleQuote),
    semi(style),
    hardline,
  ])
  return printLayout(
    [
      banner(`${modules.length} lexicon documents`),
      imports.render(style),
      head,
      hardline,
      join([hardline, hardline], [renderFactory(clientType, style), ...classes]),
      hardline,
    ],
    style,
  )
}

// export function createClient(client: XrpcClient): Client { return new Client(client) }
function renderFactory(clientType: string, style: Style): Layout {
  return [
    docComment({
      text: [
        'Every method of the lexicons by its NSID, bound to one client: `createClient(client).com.atproto.server.getSession()`.',
      ],
      tags: [],
    }),
    `export function createClient(client: ${clientType}): Client `,
    block([`return new Client(client)${semi(style)}`]),
  ]
}

function renderNamespace(
  namespace: Namespace,
  clientType: string,
  namespaceOf: (nsid: string) => string,
  imports: ReturnType<typeof createImportTable>,
  style: Style,
): Layout {
  const children = childrenOf(namespace)
  const end = semi(style)
  const fields: Layout[] = [
    `readonly #client: ${clientType}${end}`,
    ...children.map(({ field, className }) => `#${field}?: ${className}${end}`),
  ]
  const constructor: Layout = [`constructor(client: ${clientType}) `, block([`this.#client = client${end}`])]
  // get server(): ComAtprotoServerNamespace { return (this.#server ??= new ComAtprotoServerNamespace(this.#client)) }
  const getters = children.map(({ segment, field, className }): Layout => [
    `get ${propertyKey(segment, style.singleQuote)}(): ${className} `,
    block([lazyReturn(field, className, style)]),
  ])
  const methods = namespace.methods.map(({ segment, method }) =>
    renderBound(segment, method, namespaceOf(method.nsid), imports, style),
  )
  const doc =
    namespace.path.length === 0 ? '' : docComment({ text: [`Methods of \`${namespace.path.join('.')}\`.`], tags: [] })
  const members = [join(hardline, fields), constructor, ...getters, ...methods]
  return [
    doc,
    `export class ${namespace.className} `,
    ['{', indent([hardline, join([hardline, hardline], members)]), hardline, '}'],
  ]
}

function lazyReturn(field: string, className: string, style: Style): Layout {
  const made = group([
    `new ${className}(`,
    indent([softline, 'this.#client', trailingComma(style, 'all')]),
    softline,
    ')',
  ])
  return ['return (', assignment(`this.#${field} ??=`, made), ')', semi(style)]
}

// createSession(input: ..., options?: ...): XrpcPromise<...> { return CreateSession.createSession(this.#client, input, options) }
function renderBound(
  segment: string,
  method: Method,
  namespace: string,
  imports: ReturnType<typeof createImportTable>,
  style: Style,
): Layout {
  const types = createTypePrinter({ ...imports, moduleType: (_nsid, name) => `${namespace}.${name}` }, style)
  const qualified = {
    ...method,
    errorType: method.errorType === undefined ? undefined : `${namespace}.${method.errorType}`,
  }
  const context = { style, imports, types }
  const query = method.methodKind === 'query' && method.params ? ['params'] : []
  const args = ['this.#client', ...query, ...(method.input ? ['input'] : []), 'options']
  const body = block([callStatement(`return ${namespace}.${method.name}`, args, style)])
  return [
    docComment({ ...method.doc, tags: method.doc.tags.filter(({ name }) => name === 'deprecated') }),
    renderOverloads({ head: propertyKey(segment, style.singleQuote), first: [] }, qualified, body, context),
  ]
}
