import { BASE64_PATTERN } from '../../data/base64.ts'
import { dataModelId } from '../../data/schema-ids.ts'
import { type DataShape, type Schema, choose, schemaFile } from './schema.ts'

/** The reference to a shape of the data model. */
export function dataModelRef(shape: DataShape, base: string | undefined): string {
  return `${dataModelId(base)}#/$defs/${shape}`
}

const OWN = '#/$defs/'
const SAFE = { minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER } as const

/**
 * What JSON is data at all: no fractions, and objects of a fixed shape for bytes, links and blobs. `unknown` is an object that is none
 * of these, and `data` one in which everything is data. AT Protocol specification, "Data Model", and "Lexicon", "unknown".
 */
export function lowerDataModel(base: string | undefined): Schema {
  return {
    ...schemaFile(dataModelId(base), 'the data model of AT Protocol'),
    $ref: `${OWN}value`,
    $defs: {
      value: {
        anyOf: [
          { type: 'null' },
          { type: 'boolean' },
          { type: 'integer', ...SAFE },
          { type: 'string' },
          { type: 'array', items: { $ref: `${OWN}value` } },
          { $ref: `${OWN}object` },
        ],
      },
      object: {
        type: 'object',
        ...choose(
          having('$link'),
          { $ref: `${OWN}cidLink` },
          choose(
            having('$bytes'),
            { $ref: `${OWN}bytes` },
            choose(having('$type', { const: 'blob' }), { $ref: `${OWN}blob` }, { $ref: `${OWN}data` }),
          ),
        ),
      },
      data: {
        type: 'object',
        properties: { $type: { type: 'string', minLength: 1, not: { const: 'blob' } }, $link: false, $bytes: false },
        additionalProperties: { $ref: `${OWN}value` },
      },
      unknown: {
        type: 'object',
        properties: { $type: { not: { const: 'blob' } }, $link: false, $bytes: false },
      },
      cidLink: exactly({ $link: { type: 'string', format: 'cid' } }),
      bytes: exactly({ $bytes: { type: 'string', contentEncoding: 'base64', pattern: BASE64_PATTERN } }),
      blob: exactly({
        $type: { const: 'blob' },
        ref: { $ref: `${OWN}cidLink` },
        mimeType: { type: 'string', pattern: '/' },
        size: { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER },
      }),
    },
  }
}

function having(name: string, value: Schema | true = true): Schema {
  return { type: 'object', required: [name], properties: { [name]: value } }
}

function exactly(properties: { readonly [name: string]: Schema }): Schema {
  return { type: 'object', required: Object.keys(properties), properties, additionalProperties: false }
}
