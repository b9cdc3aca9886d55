import { assertNever } from '../text/assert-never.ts'
import type { Definition, LexiconDocument, ObjectSchema, ParamsSchema } from '../language/document.ts'
import { isSchemaNode, type SoundNode, type SoundSchemaNode, walkDocument } from '../language/walk.ts'
import type { LintNode, Site } from './nodes.ts'

/** Visits a document as rules look at it: from the outside in and in the author's order. */
export function visitNodes(document: LexiconDocument, visit: (node: LintNode) => void): void {
  const isRequired = rememberRequired()
  walkDocument(document, (node) => {
    if (node.place === 'definition' && node.def !== undefined)
      visit({ kind: 'def', pointer: node.pointer, ...originOf(node.def) })
    const found = isSchemaNode(node) ? toSchemaNode(node, isRequired) : toOtherNode(node)
    if (found !== undefined) visit(found)
  })
}

/** The node of a schema, wherever it stands. */
function toSchemaNode({ value, pointer, def, ...node }: SoundSchemaNode, isRequired: IsRequired): LintNode {
  const { place, name, parent } = node
  const owner = parent.kind === 'object' || parent.kind === 'params' ? parent.value : undefined
  const optional = owner !== undefined && name !== undefined && !isRequired(name, owner)
  const site: Site = { place, name: owner && name, optional, owner }
  return { kind: 'schema', pointer, schema: value, site, ...originOf(def) }
}

/** The node of what is no schema; none of a primary definition, which is a definition already. */
function toOtherNode(node: Exclude<SoundNode, SoundSchemaNode>): LintNode | undefined {
  const { pointer } = node
  switch (node.kind) {
    case 'document':
      return { kind: 'document', pointer, document: node.value }
    case 'params':
      return { kind: 'params', pointer, params: node.value, ...originOf(node.def) }
    case 'body':
      return { kind: 'body', pointer, body: node.value, ...originOf(node.def) }
    case 'message':
      return { kind: 'message', pointer, message: node.value, ...originOf(node.def) }
    case 'error':
      return { kind: 'error', pointer, error: node.value, ...originOf(node.def) }
    case 'permission':
      return { kind: 'permission', pointer, permission: node.value, ...originOf(node.def) }
    case 'query':
    case 'procedure':
    case 'subscription':
    case 'record':
    case 'permission-set':
      return undefined
    default:
      return assertNever(node)
  }
}

function originOf({ name, value }: { readonly name: string; readonly value: Definition }): {
  readonly def: Definition
  readonly defName: string
} {
  return { def: value, defName: name }
}

type IsRequired = (name: string, owner: ObjectSchema | ParamsSchema) => boolean

/** Asks for names in `required` without going through a long list for each of many properties. */
function rememberRequired(): IsRequired {
  const known = new Map<ObjectSchema | ParamsSchema, ReadonlySet<string>>()
  return (name, owner) => {
    const required = known.get(owner) ?? new Set(owner.required)
    known.set(owner, required)
    return required.has(name)
  }
}
