import type {
  Body,
  FieldSchema,
  MethodDefinition,
  ParamsSchema,
  SubscriptionDefinition,
  TokenSchema,
} from '../language/document.ts'
import { isMethod, schemaOf } from '../language/types.ts'
import { type Flow, type Flows, mayBeStored } from '../program/flows.ts'
import type { LinkedDef } from '../program/program.ts'
import { typeTag } from '../text/nsid.ts'
import { isJson } from './encodings.ts'
import type { Role } from './symbols/symbol.ts'

type RootSchema = FieldSchema | ParamsSchema | TokenSchema

/** What data is of: a definition, or the params, input, output or messages of a method. */
export interface Root {
  /** The role of the type that the data has. */
  readonly role: Role
  readonly schema: RootSchema
  /** The `$type` of an object that has one of its own. */
  readonly tag?: { readonly value: string; readonly isRequired: boolean }
  /** Whether it is what a caller sends, who may leave out what has a default. */
  readonly isSent: boolean
  /** What of a record or a method it is; `undefined` for any other definition. */
  readonly flow: Flow | undefined
}

/**
 * What may be anything: `data` where it may be stored, since a repository takes nothing but what the data model has, all the way down;
 * `unknown` where it is only ever read, of which the language says no more than that it is an object.
 */
export type Anything = 'data' | 'unknown'

/** What may be anything in data that is a part of these. */
export function anythingIn(flows: Flows): Anything {
  return mayBeStored(flows) ? 'data' : 'unknown'
}

/** Everything of a definition that there is data of: whatever has a type, but for bodies of which nothing is known. */
export function rootsOf(def: LinkedDef): Root[] {
  const { definition } = def
  if (isMethod(definition)) return rootsOfMethod(definition)
  const schema = schemaOf(definition)
  if (schema === undefined) return []
  const tag = { value: typeTag(def), isRequired: definition.type === 'record' }
  const flow = definition.type === 'record' ? 'record' : undefined
  return [{ role: 'type', schema, ...(schema.type === 'object' && { tag }), isSent: false, flow }]
}

function rootsOfMethod(definition: MethodDefinition): Root[] {
  const { parameters } = definition
  const hasParams = parameters !== undefined && Object.keys(parameters.properties).length > 0
  return [
    ...(hasParams ? [{ role: 'Params', schema: parameters, isSent: true, flow: 'parameters' as const }] : []),
    ...(definition.type === 'procedure' ? rootOfBody('Input', definition.input) : []),
    ...(definition.type === 'subscription' ? rootOfMessage(definition) : rootOfBody('Output', definition.output)),
  ]
}

function rootOfBody(role: 'Input' | 'Output', body: Body | undefined): Root[] {
  if (body?.schema === undefined || !isJson(body.encoding)) return []
  const isSent = role === 'Input'
  return [{ role, schema: body.schema, isSent, flow: isSent ? 'input' : 'output' }]
}

/** Frames of types that the lexicon does not know are dropped before: a message is one of those that it names. */
function rootOfMessage({ message }: SubscriptionDefinition): Root[] {
  return message === undefined
    ? []
    : [{ role: 'Message', schema: { ...message.schema, closed: true }, isSent: false, flow: 'message' }]
}
