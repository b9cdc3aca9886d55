import { type GenerateResult, type MakeRequest, make } from './generate.ts'

/** What `jsonSchema` starts from. */
export interface JsonSchemaRequest extends MakeRequest<'schemaBase'> {}

/**
 * Writes JSON Schema 2020-12 of every definition into `request.out`, a folder of its own, planned and written as `generate` does: all or
 * nothing, and nothing that is not its own. `addLexiconVocabulary` of `lexgen/ajv` makes ajv read all of it.
 */
export function jsonSchema(request: JsonSchemaRequest): Promise<GenerateResult> {
  return make('json-schema', request)
}
