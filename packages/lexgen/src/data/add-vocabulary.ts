import { FORMAT_CHECKS } from './string-formats.ts'
import { ACCEPT_KEYWORD, LENGTH_KEYWORDS, type VocabularyKeyword } from './vocabulary.ts'

/** A keyword as ajv takes it. */
interface KeywordDefinition {
  keyword: string
  type: 'string'
  schemaType: 'number' | 'array'
  metaSchema: { readonly [key: string]: unknown }
  validate: (limit: unknown, text: string) => boolean
  error: { message: (context: { schema: unknown }) => string }
}

/** What is needed of ajv: any version of it, with any options. */
export interface AjvLike {
  addKeyword(definition: KeywordDefinition): unknown
  addFormat(name: string, format: (text: string) => boolean): unknown
}

/**
 * Teaches an instance of ajv what the schemas of `lexgen json-schema` say beyond JSON Schema: lengths in UTF-8 bytes, graphemes and
 * bytes, the media types of blobs, and the eleven string formats (`uri` among them, which then means the lexicons' own). Use the class
 * of `ajv/dist/2020.js`; gives back the instance that it is given.
 */
export function addLexiconVocabulary<Ajv extends AjvLike>(ajv: Ajv): Ajv {
  for (const [keyword, each] of Object.entries(LENGTH_KEYWORDS)) ajv.addKeyword(define(keyword, 'number', each))
  ajv.addKeyword(define('accept', 'array', ACCEPT_KEYWORD))
  for (const [name, isFormat] of Object.entries(FORMAT_CHECKS)) ajv.addFormat(name, isFormat)
  return ajv
}

function define<Limit>(
  keyword: string,
  schemaType: KeywordDefinition['schemaType'],
  { metaSchema, read, isMet, describe }: VocabularyKeyword<Limit>,
): KeywordDefinition {
  return {
    keyword,
    type: 'string',
    schemaType,
    metaSchema: { ...metaSchema },
    validate: (limit, text) => isMet(text, read(limit)),
    error: { message: ({ schema }) => `must be ${describe(read(schema))}` },
  }
}
