import type { MethodPart } from '../../data/method-parts.ts'
import { definitionFragment, definitionKey, documentSchemaId } from '../../data/schema-ids.ts'
import type { Body, Definition, LexiconDocument, Message, MethodDefinition } from '../../language/document.ts'
import { isMethod, schemaOf } from '../../language/types.ts'
import { type Flow, type Flows, flowsOf } from '../../program/flows.ts'
import type { LinkedProgram } from '../../program/program.ts'
import { type DefId, typeTag } from '../../text/nsid.ts'
import { isJson } from '../../typescript/encodings.ts'
import { anythingIn } from '../../typescript/roots.ts'
import { dataModelRef } from './data-model.ts'
import { NOTHING, lowerField, lowerObject, lowerTagged, lowerUnion } from './lower-schema.ts'
import { type LowerContext, type Schema, annotate, schemaFile } from './schema.ts'

/**
 * The schema file of a document: a schema of each definition among its `$defs`, and itself that of main. Undefined where the document
 * describes no data.
 */
export function lowerDocument(
  document: LexiconDocument,
  program: LinkedProgram,
  traced: ReadonlyMap<DefId, Flows>,
  base: string | undefined,
): Schema | undefined {
  const { id } = document
  const shared: Omit<LowerContext, 'anything'> = {
    nsid: id,
    isSent: false,
    program,
    refTo: ({ nsid, name }) => `${nsid === id ? '' : documentSchemaId(nsid, base)}${definitionFragment(name)}`,
    refToData: (shape) => dataModelRef(shape, base),
  }
  const definitions = Object.entries(document.defs).flatMap(([name, definition]): [string, Schema][] => {
    const flow = definition.type === 'record' ? 'record' : undefined
    const context = { ...shared, anything: anythingIn(flowsOf(`${id}#${name}`, flow, traced)) }
    const lowered = lowerDefinition(definition, typeTag({ nsid: id, name }), context)
    return lowered === undefined ? [] : [[definitionKey(name), lowered]]
  })
  if (definitions.length === 0) return undefined
  return {
    ...schemaFile(documentSchemaId(id, base), id),
    ...annotate(document),
    ...(definitions.some(([name]) => name === 'main') && { $ref: definitionFragment('main') }),
    $defs: Object.fromEntries(definitions),
  }
}

function lowerDefinition(definition: Definition, tag: string, context: LowerContext): Schema | undefined {
  if (isMethod(definition)) return lowerMethod(definition, tag, context)
  const schema = schemaOf(definition)
  if (schema === undefined) return undefined
  const about = { title: tag, ...annotate(schema), ...annotate(definition) }
  if (schema.type === 'token') return { ...about, const: tag }
  if (schema.type !== 'object') return { ...about, ...lowerField(schema, context) }
  return { ...about, ...lowerTagged(schema, tag, definition.type === 'record', context) }
}

/** A method is no data itself, so that nothing is valid as one; what it takes and gives is below it. */
function lowerMethod(definition: MethodDefinition, tag: string, context: LowerContext): Schema | undefined {
  const parts = listParts(definition, context).map(([part, schema]): [string, Schema] => [
    part,
    { title: `${tag} ${part}`, ...schema },
  ])
  if (parts.length === 0) return undefined
  return { title: tag, ...annotate(definition), ...NOTHING, $defs: Object.fromEntries(parts) }
}

function listParts(definition: MethodDefinition, context: LowerContext): (readonly [MethodPart, Schema])[] {
  const { parameters } = definition
  const at = (flow: Flow, isSent: boolean): LowerContext => ({
    ...context,
    isSent,
    anything: anythingIn(new Set([flow])),
  })
  const parts: readonly (readonly [MethodPart, Schema | undefined])[] = [
    ['params', parameters && { ...annotate(parameters), ...lowerObject(parameters, at('parameters', true)) }],
    ['input', definition.type === 'procedure' ? lowerBody(definition.input, at('input', true)) : undefined],
    ['output', definition.type === 'subscription' ? undefined : lowerBody(definition.output, at('output', false))],
    [
      'message',
      definition.type === 'subscription' ? lowerMessage(definition.message, at('message', false)) : undefined,
    ],
  ]
  return parts.flatMap(([part, schema]) => (schema === undefined ? [] : [[part, schema] as const]))
}

/** A body that is JSON and has a schema; of any other JSON Schema has nothing to say. */
function lowerBody(body: Body | undefined, context: LowerContext): Schema | undefined {
  if (body?.schema === undefined || !isJson(body.encoding)) return undefined
  return { ...annotate(body), ...lowerField(body.schema, context) }
}

function lowerMessage(message: Message | undefined, context: LowerContext): Schema | undefined {
  return message && { ...annotate(message), ...annotate(message.schema), ...lowerUnion(message.schema, context) }
}
