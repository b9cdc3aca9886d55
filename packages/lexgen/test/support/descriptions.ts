import type { DocComment } from './doc-comments.ts'

/** What a description describes. */
export type Described =
  'document' | 'method' | 'params' | 'param' | 'input' | 'output' | 'message' | 'error' | 'property' | 'definition'

/** A description in a document, and the sort of thing above which it has to stand. */
export interface Description {
  readonly of: Described
  readonly pointer: string
  readonly text: string
  readonly in: DocComment['kind'][]
  /** Ends the name of what it stands above, where the document decides that. */
  readonly nameEnd: string
}

/** Every description of a document in whatever place, titles and details of permission sets included. */
export function descriptionsOf(document: object): Description[] {
  const found: Description[] = []
  const visit = (value: unknown, path: readonly string[]): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, each] of Object.entries(value)) {
      const isText = typeof each === 'string' && each.trim() !== ''
      const isName = path.at(-1) === 'properties' || path.at(-1) === 'defs'
      if (isText && !isName && isDescription(key, value)) found.push(describe(path, each, value))
      visit(each, [...path, key])
    }
  }
  visit(document, [])
  return found
}

function isDescription(key: string, owner: object): boolean {
  if (key === 'description') return true
  return (key === 'title' || key === 'detail') && 'type' in owner && owner.type === 'permission-set'
}

const METHODS = new Set<unknown>(['query', 'procedure', 'subscription'])

function describe(path: readonly string[], text: string, owner: object): Description {
  const type = 'type' in owner ? owner.type : undefined
  const property = path[path.lastIndexOf('properties') + 1]
  const made = (of: Described, kinds: Description['in'], nameEnd = ''): Description => ({
    of,
    pointer: path.map((each) => `/${each}`).join(''),
    text,
    in: kinds,
    nameEnd,
  })
  if (path.length === 0) return made('document', ['module', 'namespace'])
  if (path.includes('properties') && property !== undefined) {
    return made(path[2] === 'parameters' ? 'param' : 'property', ['property'], `.${property}`)
  }
  if (path[2] === 'errors') return made('error', ['class'])
  if (METHODS.has(type)) return made('method', ['function', 'constant'])
  const rest = path.slice(2, 3).join()
  if (rest === 'parameters') return made('params', ['type', 'function', 'constant'])
  if (rest === 'input' || rest === 'output' || rest === 'message') return made(rest, ['type'])
  return made('definition', ['type', 'constant'])
}
