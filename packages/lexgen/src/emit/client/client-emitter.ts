import { type Layout, block, delimited, hardline, join, semi, trailingComma } from '../../layout/builders.ts'
import type { Style } from '../../layout/style.ts'
import { type MethodShape, describeMethod, methodsOf } from '../../typescript/describe-method.ts'
import { docComment } from '../../typescript/doc-comment.ts'
import type { ModuleWriter } from '../../typescript/module-writer.ts'
import { printOverloads } from '../../typescript/print-signature.ts'
import { createTypePrinter } from '../../typescript/print-type.ts'
import { modulePath, specifierBetween } from '../../typescript/specifiers.ts'
import { assignment, callStatement } from '../../typescript/statements.ts'
import { showCount } from '../../text/lists.ts'
import { nameLocally } from '../../typescript/symbols/module-names.ts'
import { propertyKey, stringLiteral } from '../../typescript/syntax.ts'
import type { Emitter } from '../emitter.ts'
import { CLIENT_OPTIONS, type ClientOptions } from './options.ts'
import { type Namespace, childrenOf, flattenTree, growTree } from './client-tree.ts'

const PATH = 'client'
/** The function that makes a client. */
const FACTORY = 'createClient'

/**
 * `client.ts`: `createClient(xrpc).com.atproto.server.createSession(...)`. Every namespace is a class whose members are made on first
 * use, with methods that can be taken out of it. A method that shares its name with a namespace gets a trailing `_`, and so does one
 * called `constructor` or `then`.
 */
export const clientEmitter: Emitter<ClientOptions> = {
  name: 'client',
  options: CLIENT_OPTIONS,
  needs: ['types'],
  isOn: ({ client }) => client,
  *emit({ program, documents, symbols, importExtension, openModule }) {
    const methods = methodsOf(program, documents)
      .filter(({ definition }) => definition.type !== 'subscription')
      .map((def) => describeMethod(def, program, symbols))
    if (methods.length === 0) return
    const nsids = methods.map(({ nsid }) => nsid)
    const namespaces = flattenTree(growTree(methods))
    const exported = new Set([FACTORY, ...namespaces.map(({ className }) => className)])
    const modules = nameLocally(nsids, exported)
    const writer = openModule({
      path: PATH,
      source: showCount(documents.length, 'lexicon document'),
      declared: new Set([...exported, ...modules.values()]),
    })
    const clientType = writer.imports.runtimeType('XrpcClient')
    const moduleOf = (nsid: string): string => modules.get(nsid) ?? ''
    const classes = namespaces.map((namespace) => printNamespace(namespace, clientType, moduleOf, writer))
    // import * as CreateSession from './com/atproto/server/createSession.js'
    const imports = nsids.map((nsid): Layout => [
      `import * as ${moduleOf(nsid)} from `,
      stringLiteral(specifierBetween(PATH, modulePath(nsid), importExtension), writer.style.singleQuote),
      semi(writer.style),
      hardline,
    ])
    yield { path: `${PATH}.ts`, text: writer.finish([printFactory(clientType, writer.style), ...classes], { imports }) }
  },
}

// export function createClient(client: XrpcClient): Client { return new Client(client) }
function printFactory(clientType: string, style: Style): Layout {
  return [
    docComment({
      text: [
        'Every method of the lexicons by its NSID, bound to one client: `createClient(client).com.atproto.server.getSession()`.',
      ],
      tags: [],
    }),
    `export function ${FACTORY}(client: ${clientType}): Client `,
    block([`return new Client(client)${semi(style)}`]),
  ]
}

function printNamespace(
  namespace: Namespace,
  clientType: string,
  moduleOf: (nsid: string) => string,
  writer: ModuleWriter,
): Layout {
  const { style } = writer
  const children = childrenOf(namespace)
  const end = semi(style)
  const fields: Layout[] = [
    `readonly #client: ${clientType}${end}`,
    ...children.map(({ field, className }) => `#${field}?: ${className}${end}`),
  ]
  // constructor(client: XrpcClient) { this.#client = client; bindMethods(this) }
  const bind: Layout[] =
    namespace.methods.length > 0 ? [hardline, `${writer.imports.runtimeValue('bindMethods')}(this)${end}`] : []
  const constructor: Layout = [`constructor(client: ${clientType}) `, block([[`this.#client = client${end}`, ...bind]])]
  // get server(): ComAtprotoServerNamespace { return (this.#server ??= new ComAtprotoServerNamespace(this.#client)) }
  const getters = children.map(({ segment, field, className }): Layout => [
    `get ${propertyKey(segment, style.singleQuote)}(): ${className} `,
    block([lazyReturn(field, className, style)]),
  ])
  const methods = namespace.methods.map(({ segment, method }) =>
    printBound(segment, method, moduleOf(method.nsid), writer),
  )
  const doc =
    namespace.path.length === 0 ? '' : docComment({ text: [`Methods of \`${namespace.path.join('.')}\`.`], tags: [] })
  const members = [join(hardline, fields), constructor, ...getters, ...methods]
  return [doc, `export class ${namespace.className} `, block([join([hardline, hardline], members)])]
}

function lazyReturn(field: string, className: string, style: Style): Layout {
  const made = delimited(`new ${className}(`, ['this.#client'], ')', { last: trailingComma(style, 'all') })
  return ['return (', assignment(`this.#${field} ??=`, made), ')', semi(style)]
}

// createSession(input: ..., options?: ...): XrpcPromise<...> { return CreateSession.createSession(this.#client, input, options) }
function printBound(segment: string, method: MethodShape, module: string, writer: ModuleWriter): Layout {
  const { style, imports } = writer
  const types = createTypePrinter({ ...imports, symbolType: ({ name }) => `${module}.${name}` }, style)
  const query = method.kind === 'query' && method.params ? ['params'] : []
  const args = ['this.#client', ...query, ...(method.input ? ['input'] : []), 'options']
  const body = block([callStatement(`return ${module}.${method.function.name}`, args, style)])
  const place = { head: propertyKey(segment, style.singleQuote), first: [] }
  return [
    docComment({ ...method.doc, tags: method.doc.tags.filter(({ name }) => name === 'deprecated') }),
    printOverloads(place, method, body, { style, imports, types }),
  ]
}
