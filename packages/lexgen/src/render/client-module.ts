import { byCodeUnit, camelCase, pascalCase } from '../lower/identifiers.ts'
import type { Method, Module } from '../lower/ir.ts'
import { docComment } from './doc-comment.ts'
import { moduleSpecifier, namespaceNames } from './index-module.ts'
import { createImportTable } from './imports.ts'
import { renderOverloads } from './method.ts'
import { banner, type RenderOptions } from './module.ts'
import {
  type Layout,
  block,
  group,
  hardline,
  indent,
  join,
  printLayout,
  semi,
  softline,
  trailingComma,
} from './printer.ts'
import { assignment, callStatement } from './statements.ts'
import type { Style } from './style.ts'
import { propertyKey, stringLiteral } from './syntax.ts'
import { createTypePrinter } from './type-expr.ts'

/** `constructor` is taken in a class, and an object with a method `then` cannot be returned from an async function. */
const IMPOSSIBLE_METHODS: ReadonlySet<string> = new Set(['constructor', 'then'])

/** A level of the namespaced client: what stands below `com.atproto.` in the NSIDs. */
interface Namespace {
  readonly path: readonly string[]
  readonly className: string
  readonly children: Map<string, Namespace>
  readonly methods: { readonly segment: string; readonly method: Method }[]
}

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
  const names = namespaceNames(callable.map(({ module }) => module.nsid))
  const root = namespaceTree(
    callable.map(({ method }) => method),
    new Set(names.values()),
  )
  const declared = new Set([...names.values(), ...classNames(root), 'createClient', 'Client'])
  const imports = createImportTable({
    runtime: options.runtime,
    nsid: '',
    declared,
    foreign: [],
    specifierOf: () => '',
  })
  const namespaceOf = (nsid: string): string => names.get(nsid) ?? ''
  const clientType = imports.runtimeType('XrpcClient')
  const classes = flatten(root).map((namespace) => renderNamespace(namespace, clientType, namespaceOf, imports, style))
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
  const children = fieldNames(namespace)
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

// createSession(input: ..., options?: ...): XrpcPromise<...> { return ComAtprotoServerCreateSession.createSession(this.#client, input, options) }
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
    renderOverloads(propertyKey(segment, style.singleQuote), qualified, [], body, context),
  ]
}

function namespaceTree(methods: readonly Method[], taken: Set<string>): Namespace {
  const unused = (name: string): string => (taken.has(name) ? unused(`${name}_`) : (taken.add(name), name))
  const root: Namespace = { path: [], className: 'Client', children: new Map(), methods: [] }
  for (const method of [...methods].sort((a, b) => byCodeUnit(a.nsid, b.nsid))) {
    let namespace = root
    for (const segment of method.nsid.split('.').slice(0, -1)) {
      const path = [...namespace.path, segment]
      const child = namespace.children.get(segment) ?? {
        path,
        className: unused(`${path.map(pascalCase).join('')}Namespace`),
        children: new Map<string, Namespace>(),
        methods: [],
      }
      namespace.children.set(segment, child)
      namespace = child
    }
    namespace.methods.push({ segment: method.nsid.slice(method.nsid.lastIndexOf('.') + 1), method })
  }
  return renameClashes(root)
}

/** A method that is also a namespace, or whose name no method of a class should have, gets a trailing `_`. */
function renameClashes(namespace: Namespace): Namespace {
  for (const [segment, child] of namespace.children) namespace.children.set(segment, renameClashes(child))
  const methods = namespace.methods.map(({ segment, method }) => ({
    segment: namespace.children.has(segment) || IMPOSSIBLE_METHODS.has(segment) ? `${segment}_` : segment,
    method,
  }))
  return { ...namespace, methods }
}

function flatten(namespace: Namespace): Namespace[] {
  const children = [...namespace.children].sort(([a], [b]) => byCodeUnit(a, b)).map(([, child]) => child)
  return [namespace, ...children.flatMap(flatten)]
}

function classNames(namespace: Namespace): string[] {
  return flatten(namespace).map(({ className }) => className)
}

/** The private field behind each child: `#constructor` is no legal name, and segments may begin with a digit or hold hyphens. */
function fieldNames(namespace: Namespace): { segment: string; field: string; className: string }[] {
  const taken = new Set(['constructor', 'client'])
  return [...namespace.children]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([segment, { className }]) => {
      let field = camelCase(segment)
      while (taken.has(field)) field += '_'
      taken.add(field)
      return { segment: segment === 'constructor' ? 'constructor_' : segment, field, className }
    })
}
