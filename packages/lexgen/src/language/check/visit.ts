import { childPointer } from '../../text/pointer.ts'
import { isObject, type JsonObject, ownValue } from '../../text/json.ts'

/** What a node of a document is, by the name of its definition in lexicon.schema.json. */
export type NodeKind = string

/** Called for every node that the language gives a meaning, whatever else is wrong with the document. */
export type Visit = (node: JsonObject, pointer: string, kind: NodeKind) => void

/** Names of types that are spelled otherwise in the schema. */
const KIND_OF_TYPE: Readonly<Record<string, NodeKind>> = {
  'cid-link': 'cidLink',
  'permission-set': 'permissionSet',
}

/** Walks a document by position: a key named `type` in a map of properties is a property and not a type. */
export function visitDocument(document: object, visit: Visit): void {
  if (!isObject(document)) return
  visit(document, '', 'document')
  eachIn(ownValue(document, 'defs'), '/defs', (definition, pointer) => visitDefinition(definition, pointer, visit))
}

function visitDefinition(definition: JsonObject, pointer: string, visit: Visit): void {
  switch (definition['type']) {
    case 'query':
    case 'procedure':
    case 'subscription':
      return visitMethod(definition, pointer, visit)
    case 'record':
      visit(definition, pointer, 'record')
      return visitField(definition['record'], `${pointer}/record`, visit)
    case 'permission-set':
      visit(definition, pointer, 'permissionSet')
      return eachIn(definition['permissions'], `${pointer}/permissions`, (node, at) => visit(node, at, 'permission'))
    default:
      return visitField(definition, pointer, visit)
  }
}

function visitMethod(method: JsonObject, pointer: string, visit: Visit): void {
  visit(method, pointer, String(method['type']))
  const parameters = ownValue(method, 'parameters')
  if (isObject(parameters)) {
    visit(parameters, `${pointer}/parameters`, 'params')
    eachIn(parameters['properties'], `${pointer}/parameters/properties`, (node, at) => visitField(node, at, visit))
  }
  for (const [key, kind] of [
    ['input', 'body'],
    ['output', 'body'],
    ['message', 'message'],
  ] as const) {
    const body = ownValue(method, key)
    if (!isObject(body)) continue
    visit(body, `${pointer}/${key}`, kind)
    visitField(body['schema'], `${pointer}/${key}/schema`, visit)
  }
  eachIn(method['errors'], `${pointer}/errors`, (node, at) => visit(node, at, 'error'))
}

function visitField(field: unknown, pointer: string, visit: Visit): void {
  if (!isObject(field)) return
  const type = typeof field['type'] === 'string' ? field['type'] : ''
  visit(field, pointer, Object.hasOwn(KIND_OF_TYPE, type) ? (KIND_OF_TYPE[type] ?? type) : type)
  if (type === 'array') visitField(field['items'], `${pointer}/items`, visit)
  if (type === 'object') {
    eachIn(field['properties'], `${pointer}/properties`, (node, at) => visitField(node, at, visit))
  }
}

function eachIn(collection: unknown, pointer: string, visit: (node: JsonObject, pointer: string) => void): void {
  if (typeof collection !== 'object' || collection === null) return
  for (const [key, value] of Object.entries(collection)) if (isObject(value)) visit(value, childPointer(pointer, key))
}
