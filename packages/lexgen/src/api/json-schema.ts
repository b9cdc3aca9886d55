import type { BuildRequest } from './build-output.ts'
import { type GenerateResult, make } from './generate.ts'
import type { Options } from './options.ts'

/** What `jsonSchema` starts from. */
export interface JsonSchemaRequest
  extends
    Pick<BuildRequest, 'sources' | 'out' | 'cwd' | 'stdin'>,
    Partial<
      Pick<
        Options,
        | 'include'
        | 'exclude'
        | 'id'
        | 'era'
        | 'external'
        | 'onConflict'
        | 'skipInvalid'
        | 'schemaBase'
        | 'strict'
        | 'dryRun'
      >
    > {}

/**
 * Writes JSON Schema 2020-12 of every definition into `request.out`, a folder of its own, planned and written as `generate` does: all or
 * nothing, and nothing that is not its own. `addLexiconVocabulary` of `lexgen/ajv` makes ajv read all of it.
 */
export function jsonSchema(request: JsonSchemaRequest): Promise<GenerateResult> {
  return make('json-schema', request)
}
