import type { OptionRows } from '../../options/option-table.ts'

export interface JsonSchemaOptions {
  readonly schemaBase: string | undefined
}

export const JSON_SCHEMA_OPTIONS: OptionRows<JsonSchemaOptions> = {
  schemaBase: {
    kind: 'string',
    value: 'url',
    pattern: '[A-Za-z][A-Za-z\\d+.-]*:\\S+',
    patternName: 'an absolute URL such as https://example.com/schemas/',
    summary: 'Where the schemas will be published, for their $id; otherwise that is lex:<nsid>',
    commands: ['json-schema', 'check'],
    shapesOutput: true,
  },
}
