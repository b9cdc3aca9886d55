import type {
  Body,
  FieldSchema,
  ParamsSchema,
  ProcedureDefinition,
  QueryDefinition,
  SubscriptionDefinition,
} from '../lexicon/document.ts'
import { docOf, seeTag } from './docs.ts'
import type { Argument, Declaration, DocTag, Method, Property, TypeExpr } from './ir.ts'
import { lowerProperties, lowerProperty } from './lower-object.ts'
import { type LowerContext, keyword, lowerSchema, lowerUnion, named, resolve, runtime, typeTag } from './lower-type.ts'
import { step } from './inline-types.ts'

const AT = '/defs/main'
const JSON_ENCODING = 'application/json'

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
    jsonOnly: isJson(input?.argument.encoding ?? JSON_ENCODING) && isJson(output?.output.encoding ?? JSON_ENCODING),
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
    const pointer = `${AT}/parameters/properties${step(name)}`
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

function lowerInput(body: Body, context: LowerContext): Lowered & { argument: Argument & { encoding: string } } {
  const name = context.names.role('Input')
  const type = named(context.nsid, name)
  if (body.schema && isJson(body.encoding)) {
    return {
      declarations: lowerBody(name, body, body.schema, `${AT}/input/schema`, 'input', context),
      argument: { type, optional: isOmittable(body.schema, context), encoding: body.encoding },
    }
  }
  const alias = isJson(body.encoding)
    ? keyword('unknown')
    : runtime(isText(body.encoding) ? 'TextInput' : 'BinaryInput')
  return {
    declarations: [{ kind: 'alias', name, doc: bodyDoc(body), type: alias }],
    argument: { type, optional: false, encoding: body.encoding },
  }
}

function lowerOutput(body: Body, context: LowerContext): Lowered & { output: NonNullable<Method['output']> } {
  const name = context.names.role('Output')
  const type = named(context.nsid, name)
  if (body.schema && isJson(body.encoding)) {
    return {
      declarations: lowerBody(name, body, body.schema, `${AT}/output/schema`, 'output', context),
      output: { type, encoding: body.encoding, binary: false },
    }
  }
  const binary = !isJson(body.encoding) && !isText(body.encoding)
  const alias = isJson(body.encoding) ? keyword('unknown') : binary ? runtime('BinaryOutput') : keyword('string')
  return {
    declarations: [{ kind: 'alias', name, doc: bodyDoc(body), type: alias }],
    output: { type, encoding: body.encoding, binary },
  }
}

function lowerBody(
  name: string,
  body: Body,
  schema: NonNullable<Body['schema']>,
  pointer: string,
  side: 'input' | 'output',
  context: LowerContext,
): Declaration[] {
  const doc = docOf([body.description, schema.description])
  if (schema.type === 'object' && Object.keys(schema.properties).length > 0) {
    return [{ kind: 'interface', name, doc, properties: lowerProperties(schema, pointer, side, context) }]
  }
  return [{ kind: 'alias', name, doc, type: lowerSchema(schema, pointer, context) }]
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

/** Whether a caller may leave the input out: an object (or a ref to one) whose type requires nothing. */
function isOmittable(schema: FieldSchema, context: LowerContext): boolean {
  if (schema.type === 'ref') {
    const target = resolve(schema.ref, context).definition
    return target.type === 'object' && (target.required ?? []).length === 0
  }
  return (
    schema.type === 'object' &&
    lowerProperties(schema, `${AT}/input/schema`, 'input', context).every(({ optional }) => optional)
  )
}

function throwsTag(errors: Method['errors']): DocTag[] {
  const classes = errors.map(({ className }) => className)
  return classes.length > 0 ? [{ name: 'throws', text: `{${classes.join(' | ')}}` }] : []
}

function bodyDoc(body: Body): ReturnType<typeof docOf> {
  return docOf([body.description, body.schema?.description], [{ name: 'encoding', text: body.encoding }])
}

/** Several encodings may be listed with commas (a legacy form). */
function encodings(encoding: string): string[] {
  return encoding.split(',').map((each) => (each.split(';', 1)[0] ?? '').trim().toLowerCase())
}

function isJson(encoding: string): boolean {
  return encodings(encoding).some((each) => each === JSON_ENCODING || /^application\/[^/]+\+json$/.test(each))
}

function isText(encoding: string): boolean {
  return encodings(encoding).every((each) => each.startsWith('text/'))
}
