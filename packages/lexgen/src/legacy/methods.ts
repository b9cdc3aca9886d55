import { splitEncodings } from '../text/encodings.ts'
import { isObject, type JsonObject, ownValue } from '../text/json.ts'
import { rewriteDefinitionNode, rewriteField } from './fields.ts'
import { hoist, markOrigin, mapValues, noteUse, type Rewriting, withKey, withoutKeys } from './rewriting.ts'

/** N2a, N2b, N2c: the parameters of a method. */
export function rewriteParameters(method: JsonObject, at: string, rewriting: Rewriting): JsonObject {
  const parameters = ownValue(method, 'parameters')
  if (!isObject(parameters)) return method
  const place = `${at}/parameters`
  if (Object.keys(parameters).length === 0) {
    noteUse(rewriting, 'N2b', place, 'empty parameters are left out')
    return withoutKeys(rewriting, at, method, ['parameters'])
  }
  let next = parameters
  if (isPlainMap(parameters)) {
    next = fromPlainMap(parameters, place, rewriting)
  } else if (parameters['type'] === 'object') {
    noteUse(rewriting, 'N2c', place, 'parameters of the type "object" are read as "params"')
    next = markOrigin(rewriting, place, { ...parameters, type: 'params' })
  }
  const properties = ownValue(next, 'properties')
  if (isObject(properties)) {
    const from = rewriting.origins.get(properties) ?? `${place}/properties`
    const rewritten = mapValues(rewriting, from, properties, (parameter, parameterAt) =>
      rewriteField(rewriteUnknown(parameter, parameterAt, rewriting), parameterAt, rewriting, 'parameter'),
    )
    next = withKey(rewriting, place, next, 'properties', rewritten)
  }
  return withKey(rewriting, at, method, 'parameters', next)
}

/** N16: a parameter of type unknown, or with items of that type. */
function rewriteUnknown(parameter: unknown, at: string, rewriting: Rewriting): unknown {
  if (!isObject(parameter)) return parameter
  if (parameter['type'] === 'array') {
    return withKey(rewriting, at, parameter, 'items', rewriteUnknown(parameter['items'], `${at}/items`, rewriting))
  }
  if (parameter['type'] !== 'unknown') return parameter
  noteUse(rewriting, 'N16', `${at}/type`, 'a parameter of the type "unknown" is read as a string')
  return markOrigin(rewriting, at, { ...parameter, type: 'string' })
}

/** Whether the keys are parameters. One of them may be called `type`, but then it is no string. */
function isPlainMap(parameters: JsonObject): boolean {
  return Object.values(parameters).every((value) => isObject(value) && isTyped(value))
}

function isTyped(schema: JsonObject): boolean {
  return typeof ownValue(schema, 'type') === 'string' || ownValue(schema, 'const') !== undefined
}

function fromPlainMap(parameters: JsonObject, at: string, rewriting: Rewriting): JsonObject {
  noteUse(rewriting, 'N2a', at, 'a map of parameters is read as "params"')
  const required = Object.keys(parameters).filter((name) => {
    const parameter = parameters[name]
    return isObject(parameter) && parameter['required'] === true
  })
  const properties = mapValues(rewriting, at, parameters, (parameter, place) =>
    isObject(parameter) && typeof parameter['required'] === 'boolean'
      ? withoutKeys(rewriting, place, parameter, ['required'])
      : parameter,
  )
  return markOrigin(rewriting, at, {
    type: 'params',
    ...(required.length > 0 && { required: markOrigin(rewriting, at, required) }),
    properties: markOrigin(rewriting, at, { ...properties }),
  })
}

/** N3a, N3b, N3d and N10, and the schema inside: the input or output of a method. */
export function rewriteBody(method: JsonObject, key: 'input' | 'output', at: string, rewriting: Rewriting): JsonObject {
  const body = ownValue(method, key)
  if (!isObject(body)) return method
  const place = `${at}/${key}`
  const schema = ownValue(body, 'schema')
  const isEmpty = isObject(schema) && Object.keys(schema).length === 0
  if (isEmpty && body['encoding'] === '') {
    noteUse(rewriting, 'N3b', place, 'a body without encoding and schema is left out')
    return withoutKeys(rewriting, at, method, [key])
  }
  let next = rewriteEncoding(body, place, rewriting)
  if (isEmpty) {
    noteUse(rewriting, 'N3a', `${place}/schema`, 'an empty schema is left out')
    next = withoutKeys(rewriting, place, next, ['schema'])
  } else if (schema !== undefined) {
    next = withKey(rewriting, place, next, 'schema', rewriteBodySchema(schema, `${place}/schema`, key, rewriting))
  }
  return withKey(rewriting, at, method, key, next)
}

/** N3d: a list of encodings is written as one string with commas. */
function rewriteEncoding(body: JsonObject, at: string, rewriting: Rewriting): JsonObject {
  const { encoding } = body
  if (Array.isArray(encoding) && encoding.length > 0 && encoding.every((item) => typeof item === 'string')) {
    noteUse(rewriting, 'N3d', `${at}/encoding`, 'a list of encodings is read as alternatives')
    return withKey(rewriting, at, body, 'encoding', encoding.join(','))
  }
  if (typeof encoding === 'string' && splitEncodings(encoding).length > 1) {
    noteUse(rewriting, 'N3d', `${at}/encoding`, 'encodings with commas between them are read as alternatives')
  }
  return body
}

/** N10: an array becomes a definition that the body refers to. */
function rewriteBodySchema(schema: unknown, at: string, key: 'input' | 'output', rewriting: Rewriting): unknown {
  const next = rewriteField(schema, at, rewriting, 'body')
  if (!isObject(next) || next['type'] !== 'array') return next
  noteUse(rewriting, 'N10', at, `the array becomes the definition ${key}`)
  const name = hoist(rewriting, key, () => markOrigin(rewriting, at, { ...next }))
  return markOrigin(rewriting, at, { type: 'ref', ref: `#${name}` })
}

/** N3c: the input of a query is left out. */
export function dropQueryInput(query: JsonObject, at: string, rewriting: Rewriting): JsonObject {
  if (!Object.hasOwn(query, 'input')) return query
  noteUse(rewriting, 'N3c', `${at}/input`, 'the input of a query is left out: a query has no body')
  return withoutKeys(rewriting, at, query, ['input'])
}

/** N7: the messages of a subscription. */
export function rewriteMessages(subscription: JsonObject, at: string, rewriting: Rewriting): JsonObject {
  let next = subscription
  if (Object.hasOwn(next, 'infos')) {
    noteUse(rewriting, 'N7a', `${at}/infos`, '"infos" are left out')
    next = withoutKeys(rewriting, at, next, ['infos'])
  }
  const message = ownValue(next, 'message')
  return isObject(message)
    ? withKey(rewriting, at, next, 'message', rewriteMessage(message, `${at}/message`, rewriting))
    : next
}

function rewriteMessage(message: JsonObject, at: string, rewriting: Rewriting): JsonObject {
  let next = message
  if (Object.hasOwn(next, 'codes')) {
    noteUse(rewriting, 'N7a', `${at}/codes`, '"codes" of messages are left out')
    next = withoutKeys(rewriting, at, next, ['codes'])
  }
  const schema = ownValue(next, 'schema')
  if (!isObject(schema)) return next
  const place = `${at}/schema`
  if (schema['type'] !== 'object' && schema['type'] !== 'ref') {
    return withKey(rewriting, at, next, 'schema', rewriteField(schema, place, rewriting, 'body'))
  }
  noteUse(rewriting, 'N7b', place, 'the message is read as a union with one member')
  const ref = typeof schema['ref'] === 'string' ? schema['ref'] : `#${hoistMessage(schema, place, rewriting)}`
  const union = markOrigin(rewriting, place, { type: 'union', refs: markOrigin(rewriting, place, [ref]) })
  return withKey(rewriting, at, next, 'schema', rewriteField(union, place, rewriting, 'body'))
}

function hoistMessage(schema: JsonObject, at: string, rewriting: Rewriting): string {
  return hoist(rewriting, 'message', () => {
    const definition = rewriteDefinitionNode(schema, at, rewriting)
    return markOrigin(rewriting, at, isObject(definition) ? { ...definition } : {})
  })
}
