import type { Body, FieldSchema } from '../../language/document.ts'
import { docOf } from '../../typescript/docs.ts'
import type { Argument, Declaration, Doc, Method } from '../../typescript/ir.ts'
import { lowerProperties } from './lower-object.ts'
import { type LowerContext, keyword, lowerSchema, named, resolve, runtime } from '../../typescript/lower-type.ts'

const JSON_ENCODING = 'application/json'
const INPUT = '/defs/main/input/schema'
const OUTPUT = '/defs/main/output/schema'

/** A method's input as its function takes it. */
export interface LoweredInput {
  readonly declarations: readonly Declaration[]
  readonly argument: Argument & { readonly encoding: string }
}

/** A method's output as its function resolves to it. */
export interface LoweredOutput {
  readonly declarations: readonly Declaration[]
  readonly output: NonNullable<Method['output']>
}

/** Whether a body travels as `application/json` itself: dialects such as `application/ld+json` are sent under their own name. */
export function isPlainJson(encoding: string): boolean {
  return encodings(encoding).includes(JSON_ENCODING)
}

/** The type of an input: what its schema says where it is JSON, else text or bytes. */
export function lowerInput(body: Body, context: LowerContext): LoweredInput {
  const name = context.names.role('Input')
  const type = named(context.nsid, name)
  if (body.schema && isJson(body.encoding)) {
    return {
      declarations: lowerBody(name, body, body.schema, INPUT, 'input', context),
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

/** The type of an output, in the same way. */
export function lowerOutput(body: Body, context: LowerContext): LoweredOutput {
  const name = context.names.role('Output')
  const type = named(context.nsid, name)
  if (body.schema && isJson(body.encoding)) {
    return {
      declarations: lowerBody(name, body, body.schema, OUTPUT, 'output', context),
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

/** Whether a caller may leave the input out: an object (or a ref to one) whose type requires nothing. */
function isOmittable(schema: FieldSchema, context: LowerContext): boolean {
  if (schema.type === 'ref') {
    const target = resolve(schema.ref, context).definition
    return target.type === 'object' && (target.required ?? []).length === 0
  }
  return schema.type === 'object' && lowerProperties(schema, INPUT, 'input', context).every(({ optional }) => optional)
}

function bodyDoc(body: Body): Doc {
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
