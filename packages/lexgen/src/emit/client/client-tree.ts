import { appendUnderscores } from '../../text/free-name.ts'
import { lastSegment } from '../../text/nsid.ts'
import { byCodeUnit } from '../../text/order.ts'
import { camelCase } from '../../typescript/symbols/identifiers.ts'
import { nameClasses } from '../../typescript/symbols/module-names.ts'
import type { MethodShape } from '../../typescript/describe-method.ts'

/** `constructor` is taken in a class, and an object with a method `then` cannot be returned from an async function. */
const IMPOSSIBLE_METHODS: ReadonlySet<string> = new Set(['constructor', 'then'])

/** Class of the client itself, whose members are the first segments of NSIDs. */
const ROOT_CLASS = 'Client'

/** A level of the namespaced client: what stands below `com.atproto.` in the NSIDs. */
export interface Namespace {
  readonly path: readonly string[]
  readonly className: string
  readonly children: Map<string, Namespace>
  readonly methods: { readonly segment: string; readonly method: MethodShape }[]
}

/** The namespaces of methods below the client itself. */
export function growTree(methods: readonly MethodShape[]): Namespace {
  const classNames = nameClasses(listPrefixes(methods))
  const root: Namespace = { path: [], className: ROOT_CLASS, children: new Map(), methods: [] }
  for (const method of [...methods].sort((a, b) => byCodeUnit(a.nsid, b.nsid))) {
    let namespace = root
    for (const segment of method.nsid.split('.').slice(0, -1)) {
      const path = [...namespace.path, segment]
      const child = namespace.children.get(segment) ?? {
        path,
        className: classNames.get(path.join('.')) ?? '',
        children: new Map<string, Namespace>(),
        methods: [],
      }
      namespace.children.set(segment, child)
      namespace = child
    }
    namespace.methods.push({ segment: lastSegment(method.nsid), method })
  }
  return renameClashes(root)
}

/** What NSIDs begin with, each once: `com`, `com.atproto`, `com.atproto.server`. */
function listPrefixes(methods: readonly MethodShape[]): string[] {
  const prefixes = new Set<string>()
  for (const { nsid } of methods) {
    for (let dot = nsid.indexOf('.'); dot > 0; dot = nsid.indexOf('.', dot + 1)) prefixes.add(nsid.slice(0, dot))
  }
  return [...prefixes]
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

/** A namespace and all below it, parents first, in code-unit order. */
export function flattenTree(namespace: Namespace): Namespace[] {
  const children = [...namespace.children].sort(([a], [b]) => byCodeUnit(a, b)).map(([, child]) => child)
  return [namespace, ...children.flatMap(flattenTree)]
}

/**
 * The children of a namespace in code-unit order, and the private field behind each: `#constructor` is no legal name, and segments
 * may begin with a digit or hold hyphens.
 */
export function childrenOf(namespace: Namespace): { segment: string; field: string; className: string }[] {
  const taken = new Set(['constructor', 'client'])
  return [...namespace.children]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([segment, { className }]) => {
      const field = appendUnderscores(camelCase(segment), taken)
      taken.add(field)
      return { segment: segment === 'constructor' ? 'constructor_' : segment, field, className }
    })
}
