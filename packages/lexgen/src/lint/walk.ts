import { assertNever } from '../text/assert-never.ts'
import { childPointer } from '../text/pointer.ts'
import type {
  Body,
  Definition,
  FieldSchema,
  LexiconDocument,
  ObjectSchema,
  ParamsSchema,
} from '../language/document.ts'
import type { LintNode, MethodDefinition, Site } from './nodes.ts'

interface Origin {
  readonly def: Definition
  readonly defName: string
}

/** The nodes of a document, from the outside in and in the author's order. */
export function* walkDocument(document: LexiconDocument): Generator<LintNode, void, undefined> {
  yield { kind: 'document', pointer: '', document }
  for (const [defName, def] of Object.entries(document.defs)) {
    const pointer = childPointer('/defs', defName)
    const origin = { def, defName }
    yield { kind: 'def', pointer, ...origin }
    yield* walkDefinition(def, pointer, origin)
  }
}

function* walkDefinition(def: Definition, pointer: string, origin: Origin): Generator<LintNode, void, undefined> {
  switch (def.type) {
    case 'record':
      return yield* walkSchema(def.record, `${pointer}/record`, { place: 'record', optional: false }, origin)
    case 'query':
    case 'procedure':
    case 'subscription':
      return yield* walkMethod(def, pointer, origin)
    case 'permission-set':
      for (const [index, permission] of def.permissions.entries())
        yield { kind: 'permission', pointer: `${pointer}/permissions/${index}`, permission, ...origin }
      return
    default:
      yield* walkSchema(def, pointer, { place: 'def', optional: false }, origin)
  }
}

function* walkMethod(def: MethodDefinition, pointer: string, origin: Origin): Generator<LintNode, void, undefined> {
  if (def.parameters) {
    yield { kind: 'params', pointer: `${pointer}/parameters`, params: def.parameters, ...origin }
    yield* walkProperties(def.parameters, `${pointer}/parameters`, 'param', origin)
  }
  switch (def.type) {
    case 'procedure':
      if (def.input) yield* walkBody('input', def.input, pointer, origin)
      if (def.output) yield* walkBody('output', def.output, pointer, origin)
      break
    case 'query':
      if (def.output) yield* walkBody('output', def.output, pointer, origin)
      break
    case 'subscription':
      if (def.message) {
        yield { kind: 'message', pointer: `${pointer}/message`, message: def.message, ...origin }
        yield* walkSchema(
          def.message.schema,
          `${pointer}/message/schema`,
          { place: 'message', optional: false },
          origin,
        )
      }
      break
    default:
      assertNever(def)
  }
  for (const [index, error] of (def.errors ?? []).entries())
    yield { kind: 'error', pointer: `${pointer}/errors/${index}`, error, ...origin }
}

function* walkBody(
  role: 'input' | 'output',
  body: Body,
  owner: string,
  origin: Origin,
): Generator<LintNode, void, undefined> {
  const pointer = `${owner}/${role}`
  yield { kind: 'body', pointer, role, body, ...origin }
  if (body.schema) yield* walkSchema(body.schema, `${pointer}/schema`, { place: 'body', optional: false }, origin)
}

function* walkSchema(
  schema: FieldSchema | Extract<Definition, { type: 'token' }>,
  pointer: string,
  site: Site,
  origin: Origin,
): Generator<LintNode, void, undefined> {
  yield { kind: 'schema', pointer, schema, site, ...origin }
  if (schema.type === 'object') yield* walkProperties(schema, pointer, 'property', origin)
  if (schema.type === 'array')
    yield* walkSchema(schema.items, `${pointer}/items`, { place: 'items', optional: false }, origin)
}

function* walkProperties(
  owner: ObjectSchema | ParamsSchema,
  pointer: string,
  place: 'property' | 'param',
  origin: Origin,
): Generator<LintNode, void, undefined> {
  const required = new Set(owner.required)
  for (const [name, schema] of Object.entries(owner.properties)) {
    const site: Site = { place, name, optional: !required.has(name), owner }
    yield* walkSchema(schema, childPointer(`${pointer}/properties`, name), site, origin)
  }
}
