import type {
  ParamsSchema,
  ProcedureDefinition,
  QueryDefinition,
  SubscriptionDefinition,
} from '../../language/document.ts'
import { docOf, seeTag } from '../../typescript/docs.ts'
import type { Argument, Declaration, DocTag, Method, Property, TypeExpr } from '../../typescript/ir.ts'
import { childPointer } from '../../text/pointer.ts'
import { isPlainJson, lowerInput, lowerOutput } from './lower-body.ts'
import { lowerProperty } from './lower-object.ts'
import { type LowerContext, lowerUnion, named, resolve } from '../../typescript/lower-type.ts'
import { typeTag } from '../../text/nsid.ts'

const AT = '/defs/main'

/** Lowers a query, procedure or subscription: the types of its params and bodies, its errors, its descriptor. */
export function lowerMethod(
  definition: QueryDefinition | ProcedureDefinition | SubscriptionDefinition,
  context: LowerContext,
): Declaration[] {
  const { names, nsid } = context
  const params = definition.parameters && lowerParams(definition.parameters, context)
  const input = definition.type === 'procedure' && definition.input ? lowerInput(definition.input, context) : undefined
  const output =
    definition.type !== 'subscription' && definition.output ? lowerOutput(definition.output, context) : undefined
  const message = definition.type === 'subscription' ? lowerMessage(definition, context) : undefined
  const errors = definition.errors ?? []
  const classes = errors.map(({ name }) => ({ errorName: name, className: names.error(name) }))

  const method: Method = {
    kind: 'method',
    methodKind: definition.type,
    nsid,
    name: names.role('function'),
    descriptor: names.role('Method'),
    doc: docOf(
      // A description of params that have no type has no other place.
      [definition.description, params?.argument ? undefined : definition.parameters?.description],
      [...throwsTag(classes), seeTag(nsid)],
    ),
    params: params?.argument,
    input: input?.argument,
    jsonOnly: [input?.argument, output?.output].every((body) => body === undefined || isPlainJson(body.encoding)),
    output: output?.output,
    message: message?.message,
    errors: classes,
    errorType: classes.length > 0 ? names.role('Error') : undefined,
  }
  return [
    ...(params?.declarations ?? []),
    ...(input?.declarations ?? []),
    ...(output?.declarations ?? []),
    ...(message?.declarations ?? []),
    ...errors.map(({ name, description }): Declaration => ({
      kind: 'error',
      name: names.error(name),
      doc: docOf([description]),
      errorName: name,
    })),
    ...errorUnion(method, nsid),
    method,
  ]
}

interface Lowered {
  readonly declarations: readonly Declaration[]
}

function lowerParams(schema: ParamsSchema, context: LowerContext): Lowered & { argument: Argument | undefined } {
  const entries = Object.entries(schema.properties)
  if (entries.length === 0) return { declarations: [], argument: undefined }
  const required = new Set(schema.required)
  const properties = entries.map(([name, each]): Property => {
    const pointer = childPointer(`${AT}/parameters/properties`, name)
    return lowerProperty(
      name,
      each,
      pointer,
      { optional: !required.has(name) || 'default' in each, nullable: false },
      context,
    )
  })
  const name = context.names.role('Params')
  return {
    declarations: [{ kind: 'interface', name, doc: docOf([schema.description]), properties }],
    argument: { type: named(context.nsid, name), optional: properties.every(({ optional }) => optional) },
  }
}

/** A subscription's messages are the members of its union; the runtime drops frames of any other type, so no unknown arm is needed. */
function lowerMessage(
  definition: SubscriptionDefinition,
  context: LowerContext,
): (Lowered & { message: NonNullable<Method['message']> }) | undefined {
  const schema = definition.message?.schema
  if (!schema) return undefined
  const name = context.names.role('Message')
  const type: TypeExpr = lowerUnion({ ...schema, closed: true }, context)
  const doc = docOf([definition.message?.description, schema.description])
  return {
    declarations: [{ kind: 'alias', name, doc, type }],
    message: {
      type: named(context.nsid, name),
      tags: [...new Set(schema.refs.map((ref) => typeTag(resolve(ref, context))))],
    },
  }
}

function errorUnion(method: Method, nsid: string): Declaration[] {
  if (method.errorType === undefined) return []
  const members = method.errors.map(({ className }) => named(nsid, className))
  const [first] = members
  const type: TypeExpr = members.length === 1 && first ? first : { kind: 'union', members }
  return [{ kind: 'alias', name: method.errorType, doc: docOf([]), type }]
}

function throwsTag(errors: Method['errors']): DocTag[] {
  const classes = errors.map(({ className }) => className)
  return classes.length > 0 ? [{ name: 'throws', text: `{${classes.join(' | ')}}` }] : []
}
