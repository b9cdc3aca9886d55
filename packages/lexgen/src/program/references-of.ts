import { childPointer } from '../text/pointer.ts'
import type { Body, Definition, FieldSchema, LexiconDocument, ParamSchema } from '../language/document.ts'

/** One use of a reference in a document. */
export interface Reference {
  readonly ref: string
  /** JSON pointer of the reference's text in the document. */
  readonly pointer: string
  /** Whether it is a member of a union. */
  readonly inUnion: boolean
}

/** Every reference that a document makes, in the author's order. */
export function referencesOf(document: LexiconDocument): Reference[] {
  const found: Reference[] = []
  for (const [name, definition] of Object.entries(document.defs)) {
    ofDefinition(definition, childPointer('/defs', name), found)
  }
  return found
}

function ofDefinition(definition: Definition, at: string, found: Reference[]): void {
  switch (definition.type) {
    case 'record':
      return ofField(definition.record, `${at}/record`, found)
    case 'procedure':
      ofBody(definition.input, `${at}/input`, found)
      return ofBody(definition.output, `${at}/output`, found)
    case 'query':
      return ofBody(definition.output, `${at}/output`, found)
    case 'subscription':
      return definition.message && ofField(definition.message.schema, `${at}/message/schema`, found)
    case 'permission-set':
    case 'token':
      return
    default:
      return ofField(definition, at, found)
  }
}

function ofBody(body: Body | undefined, at: string, found: Reference[]): void {
  if (body?.schema !== undefined) ofField(body.schema, `${at}/schema`, found)
}

function ofField(schema: FieldSchema | ParamSchema, at: string, found: Reference[]): void {
  switch (schema.type) {
    case 'ref':
      found.push({ ref: schema.ref, pointer: `${at}/ref`, inUnion: false })
      return
    case 'union':
      schema.refs.forEach((ref, i) => found.push({ ref, pointer: `${at}/refs/${i}`, inUnion: true }))
      return
    case 'array':
      return ofField(schema.items, `${at}/items`, found)
    case 'object':
      for (const [name, property] of Object.entries(schema.properties)) {
        ofField(property, childPointer(`${at}/properties`, name), found)
      }
      return
    default:
      return
  }
}
