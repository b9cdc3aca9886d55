const POSITION = {
  description:
    'A span in the file. Lines and columns count from 1; columns are UTF-16 code units; the end is exclusive.',
  type: 'object',
  properties: {
    line: { type: 'integer', minimum: 1 },
    column: { type: 'integer', minimum: 1 },
    endLine: { type: 'integer', minimum: 1 },
    endColumn: { type: 'integer', minimum: 1 },
  },
  required: ['line', 'column', 'endLine', 'endColumn'],
  additionalProperties: false,
} as const

const COUNT = { type: 'integer', minimum: 0 } as const

const RELATED = {
  description: 'Other places that take part, such as the first document of two with one id.',
  type: 'array',
  items: {
    type: 'object',
    properties: {
      message: { type: 'string' },
      path: { type: 'string' },
      pointer: { type: 'string' },
      position: POSITION,
    },
    required: ['message', 'path'],
    additionalProperties: false,
  },
} as const

const DIAGNOSTIC = {
  type: 'object',
  properties: {
    code: {
      description: 'Stable; lexgen explain <code> prints what it means.',
      type: 'string',
      pattern: '^LEX[0-9]{4}$',
    },
    severity: { enum: ['error', 'warning', 'info'] },
    rule: { description: 'The lint rule that found it.', type: 'string' },
    message: { description: 'What was expected and what was found, in one line.', type: 'string' },
    path: { description: 'The file as it leads there from the working directory, with /.', type: 'string' },
    position: POSITION,
    nsid: { description: 'The document.', type: 'string' },
    pointer: { description: 'JSON pointer (RFC 6901) in the file.', type: 'string' },
    hint: { description: 'What to do about it.', type: 'string' },
    related: RELATED,
  },
  required: ['code', 'severity', 'message'],
  additionalProperties: false,
} as const

const HINT = {
  type: 'object',
  properties: {
    message: { description: 'What to do, in one line.', type: 'string' },
    commands: { description: 'Commands to run one after the other.', type: 'array', items: { type: 'string' } },
  },
  required: ['message', 'commands'],
  additionalProperties: false,
} as const

/** JSON Schema (draft 7) of what `--format json` prints. Within a version of the format, keys may be added and none changes its meaning. */
export const REPORT_SCHEMA: Readonly<Record<string, unknown>> = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Diagnostics of lexgen',
  type: 'object',
  properties: {
    version: { description: 'Version of this format.', const: 1 },
    summary: {
      type: 'object',
      properties: { errors: COUNT, warnings: COUNT, infos: COUNT },
      required: ['errors', 'warnings', 'infos'],
      additionalProperties: false,
    },
    diagnostics: { description: 'Sorted by path and position.', type: 'array', items: DIAGNOSTIC },
    against: {
      description: 'What check --against found, as drift.schema.json describes it.',
      type: 'object',
    },
    hints: {
      description: 'What to do about several of them at once; absent where there is nothing.',
      type: 'array',
      items: HINT,
    },
  },
  required: ['version', 'summary', 'diagnostics'],
  additionalProperties: false,
}
