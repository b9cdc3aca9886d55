import type { ErrorDefinition, ParamsSchema, SubscriptionDefinition } from '../../language/document.ts'
import { type MethodDef, type MethodShape, describeMethod } from '../../typescript/describe-method.ts'
import { docOf } from '../../typescript/docs.ts'
import { type LowerContext, lowerUnion } from '../../typescript/lower-type.ts'
import { typeOf, unionOf } from '../../typescript/model.ts'
import { errorRole } from '../../typescript/symbols/symbol.ts'
import type { Declaration } from './declaration.ts'
import { lowerBody } from './lower-body.ts'
import { lowerProperties } from './lower-object.ts'

/** Lowers a query, procedure or subscription: the types of its params and bodies, its errors, its descriptor. */
export function lowerMethod(def: MethodDef, context: LowerContext): Declaration[] {
  const { definition } = def
  const method = describeMethod(def, context.program, context.symbols)
  return [
    ...(definition.parameters && method.params ? [lowerParams(definition.parameters, context)] : []),
    ...(definition.type === 'procedure' && definition.input ? [lowerBody(definition.input, 'input', context)] : []),
    ...(definition.type !== 'subscription' && definition.output
      ? [lowerBody(definition.output, 'output', context)]
      : []),
    ...(definition.type === 'subscription' ? lowerMessage(definition, context) : []),
    ...lowerErrors(definition.errors ?? [], context),
    ...lowerErrorUnion(method, context),
    { kind: 'method', method },
  ]
}

function lowerParams(schema: ParamsSchema, context: LowerContext): Declaration {
  const properties = lowerProperties(schema, '/defs/main/parameters', 'input', context)
  const { name } = context.symbols.of(context.def, 'Params')
  return { kind: 'interface', name, doc: docOf([schema.description]), properties }
}

/** A subscription's messages are the members of its union; the runtime drops frames of any other type, so no unknown arm is needed. */
function lowerMessage({ message }: SubscriptionDefinition, context: LowerContext): Declaration[] {
  if (message === undefined) return []
  const { schema } = message
  const type = lowerUnion({ ...schema, closed: true }, context)
  const { name } = context.symbols.of(context.def, 'Message')
  return [{ kind: 'alias', name, doc: docOf([message.description, schema.description]), type }]
}

/** A class for each name; one that is declared twice has the descriptions of both. */
function lowerErrors(errors: readonly ErrorDefinition[], { def, symbols }: LowerContext): Declaration[] {
  return [...new Set(errors.map(({ name }) => name))].map((errorName) => ({
    kind: 'error',
    name: symbols.of(def, errorRole(errorName)).name,
    doc: docOf(errors.flatMap(({ name, description }) => (name === errorName ? [description] : []))),
    errorName,
  }))
}

function lowerErrorUnion({ errors }: MethodShape, context: LowerContext): Declaration[] {
  if (errors.length === 0) return []
  const { name } = context.symbols.of(context.def, 'Error')
  const type = unionOf(errors.map((error) => typeOf(error.class)))
  return [{ kind: 'alias', name, doc: docOf([]), type }]
}
