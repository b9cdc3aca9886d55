import type {
  BlobSchema,
  BooleanSchema,
  BytesSchema,
  CidLinkSchema,
  IntegerSchema,
  StringSchema,
} from '../language/document.ts'
import { type StringFormat, isStringFormat } from '../language/formats.ts'
import { assertNever } from '../text/assert-never.ts'
import type { StringFormats } from '../typescript/lower-type.ts'
import type { Scalar } from '../typescript/model.ts'
import type { CheckCall } from './check-model.ts'

/** What has neither properties nor items. */
export type ScalarSchema = BooleanSchema | IntegerSchema | StringSchema | BytesSchema | CidLinkSchema | BlobSchema

const FORMAT_HELPERS: Readonly<Record<StringFormat, string>> = {
  'at-identifier': 'atIdentifier',
  'at-uri': 'atUri',
  cid: 'cid',
  datetime: 'datetime',
  did: 'did',
  handle: 'handle',
  language: 'language',
  nsid: 'nsid',
  'record-key': 'recordKey',
  tid: 'tid',
  uri: 'uri',
}

/** The calls that check a value without parts; all of them together, of which only the first says that the type is wrong. */
export function planScalar(schema: ScalarSchema, stringFormats: StringFormats): CheckCall[] {
  switch (schema.type) {
    case 'boolean':
      return [schema.const === undefined ? helper('boolean') : helper('constant', schema.const)]
    case 'integer':
      if (schema.const !== undefined) return [helper('constant', schema.const)]
      if (isFilled(schema.enum)) return [helper('oneOf', ...new Set(schema.enum))]
      return [helper('integer', schema.minimum, schema.maximum)]
    case 'string':
      return planString(schema, stringFormats)
    case 'bytes':
      return [helper('bytes', positive(schema.minLength), schema.maxLength)]
    case 'cid-link':
      return [helper('cidLink')]
    case 'blob':
      return [helper('blob', planAccept(schema.accept), schema.maxSize)]
    default:
      return assertNever(schema)
  }
}

function planString(schema: StringSchema, stringFormats: StringFormats): CheckCall[] {
  if (schema.const !== undefined) return [helper('constant', schema.const)]
  if (isFilled(schema.enum)) return [helper('oneOf', ...new Set(schema.enum))]
  const { maxLength, maxGraphemes, minLength, minGraphemes } = schema
  const limits = trim([maxLength, maxGraphemes, positive(minLength), positive(minGraphemes)])
  if (!isStringFormat(schema.format)) return [limits.length === 0 ? helper('string') : helper('text', ...limits)]
  return [
    planFormat(FORMAT_HELPERS[schema.format], stringFormats),
    ...(limits.length === 0 ? [] : [helper('limits', ...limits)]),
  ]
}

/** A format; where its type is plain `string`, that is all which lenient mode asks for. */
function planFormat(format: string, stringFormats: StringFormats): CheckCall {
  return stringFormats === 'plain' ? { kind: 'plain', format } : helper(format)
}

/** What takes everything asks for nothing. */
function planAccept(accept: readonly string[] | undefined): string | undefined {
  return accept === undefined || accept.length === 0 || accept.includes('*/*') ? undefined : accept.join(',')
}

export function helper(name: string, ...limits: readonly (Scalar | undefined)[]): CheckCall {
  return { kind: 'helper', name, limits: trim(limits) }
}

/** Without what is undefined at the end. */
export function trim<T>(limits: readonly (T | undefined)[]): (T | undefined)[] {
  return limits.slice(0, limits.findLastIndex((limit) => limit !== undefined) + 1)
}

/** A limit that says something: every length is at least 0. */
export function positive(limit: number | undefined): number | undefined {
  return limit === 0 ? undefined : limit
}

function isFilled<T>(values: readonly T[] | undefined): values is readonly T[] {
  return values !== undefined && values.length > 0
}
