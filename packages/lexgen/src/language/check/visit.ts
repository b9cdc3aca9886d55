import { childPointer } from '../../text/pointer.ts'
import { isObject, type JsonObject, ownValue } from '../../text/json.ts'
import type { Kind } from '../kind-row.ts'
import { kindOfType } from '../types.ts'

/** Called for every node that the language gives a meaning, whatever else is wrong with the document. */
export type Visit = (node: JsonObject, pointer: string, kind: Kind) => void

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
      visit(definition, pointer, 'permission-set')
      return eachIn(definition['permissions'], `${pointer}/permissions`, (node, at) => visit(node, at, 'permission'))
    default:
      return visitField(definition, pointer, visit)
  }
}

function visitMethod(method: JsonObject, pointer: string, visit: Visit): void {
  const kind = kindOfType(method['type'])
  if (kind !== undefined) visit(method, pointer, kind)
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
  const type = kindOfType(field['type'])
  if (type !== undefined) visit(field, pointer, type)
  if (type === 'array') visitField(field['items'], `${pointer}/items`, visit)
  if (type === 'object') {
    eachIn(field['properties'], `${pointer}/properties`, (node, at) => visitField(node, at, visit))
  }
}

function eachIn(collection: unknown, pointer: string, visit: (node: JsonObject, pointer: string) => void): void {
  if (typeof collection !== 'object' || collection === null) return
  for (const [key, value] of Object.entries(collection)) if (isObject(value)) visit(value, childPointer(pointer, key))
}
