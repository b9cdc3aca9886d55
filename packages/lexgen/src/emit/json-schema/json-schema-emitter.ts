import { DATA_MODEL_PATH, schemaPath } from '../../data/schema-ids.ts'
import { printJsonFile } from '../../layout/json-file.ts'
import { flowEdgesOf, traceFlows } from '../../program/flows.ts'
import { withDependencies } from '../../program/look-up.ts'
import type { EmittedFile, Emitter } from '../emitter.ts'
import { lowerDataModel } from './data-model.ts'
import { lowerDocument } from './lower-document.ts'
import { JSON_SCHEMA_OPTIONS, type JsonSchemaOptions } from './options.ts'
import { isSchemaFile } from './schema.ts'

/**
 * JSON Schema 2020-12: a file for each document that describes data, with a schema for each definition among its `$defs`, and one for
 * the data model, which all others refer to.
 */
export const jsonSchemaEmitter: Emitter<JsonSchemaOptions> = {
  name: 'json-schema',
  command: 'json-schema',
  options: JSON_SCHEMA_OPTIONS,
  *emit({ documents, program, options, style }) {
    const file = (path: string, schema: Parameters<typeof printJsonFile>[0]): EmittedFile => ({
      path,
      text: printJsonFile(schema, style),
      isLikeIt: isSchemaFile,
    })
    yield file(DATA_MODEL_PATH, lowerDataModel(options.schemaBase))
    const flows = traceFlows(flowEdgesOf(program))
    for (const document of withDependencies(documents, program)) {
      const schema = lowerDocument(document, program, flows, options.schemaBase)
      if (schema !== undefined) yield file(schemaPath(document.id), schema)
    }
  },
}
