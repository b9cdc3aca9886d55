import { DRIFT_PROFILES } from '../../../text/drift-terms.ts'
import { POSITIONS } from '../rule.ts'
import { driftRules } from '../rules.ts'

const COUNT = { type: 'integer', minimum: 0 } as const
const TEXT = { type: 'string' } as const
const FINGERPRINT = {
  description: 'SHA-256 over rule, definition, path, old and new: the same however files are laid out.',
  type: 'string',
  pattern: '^[0-9a-f]{64}$',
} as const

const PLACE = {
  type: 'object',
  properties: {
    file: { description: 'As it leads there from the working directory, with /.', type: 'string' },
    line: { type: 'integer', minimum: 1 },
    col: { description: 'In UTF-16 code units, from 1.', type: 'integer', minimum: 1 },
  },
  required: ['file', 'line', 'col'],
  additionalProperties: false,
} as const

const REQUIRED = (
  'rule severity effect positions breaks nsid def path pointer old new message help reachedFrom ' +
  'reachedFromCount source fingerprint'
).split(' ')

const FINDING: Readonly<Record<string, unknown>> = {
  type: 'object',
  properties: {
    rule: { description: 'lexgen explain <rule> prints what it means.', enum: driftRules.map(({ id }) => id) },
    severity: { enum: ['error', 'warning', 'info'] },
    effect: { enum: ['narrows', 'widens', 'both', 'semantic', 'none'] },
    positions: { description: 'Where the data is that it is about.', type: 'array', items: { enum: POSITIONS } },
    breaks: {
      description: 'Who breaks on the wire.',
      type: 'array',
      items: { enum: ['stored-data', 'old-writers', 'old-readers', 'old-clients', 'new-clients'] },
    },
    nsid: TEXT,
    def: { description: 'Name of the definition; empty for the document as a whole.', type: 'string' },
    path: { description: 'The way through the data, such as record.tags[].name.', type: 'string' },
    pointer: { description: 'JSON pointer (RFC 6901) in the file.', type: 'string' },
    old: { description: 'What it was; null where there was nothing.' },
    new: { description: 'What it is; null where there is nothing.' },
    message: { description: 'What changed, in one line.', type: 'string' },
    help: { description: 'What to do about it.', type: 'string' },
    reachedFrom: { description: 'Three records and methods with such data.', type: 'array', items: TEXT },
    reachedFromCount: { description: 'How many there are.', ...COUNT },
    source: {
      description: 'Whose TypeScript breaks, and the version of an SDK that asks for.',
      type: 'object',
      properties: {
        breaks: { type: 'array', items: { enum: ['readers', 'writers', 'mocks', 'exhaustive', 'imports'] } },
        semver: { enum: ['patch', 'minor', 'major'] },
      },
      required: ['breaks', 'semver'],
      additionalProperties: false,
    },
    base: PLACE,
    head: PLACE,
    fingerprint: FINGERPRINT,
    accepted: {
      type: 'object',
      properties: { reason: TEXT, until: { description: 'The last day on which it counts.', type: 'string' } },
      required: ['reason'],
      additionalProperties: false,
    },
  },
  required: REQUIRED,
  additionalProperties: false,
}

/** JSON Schema (draft 7) of what `lexgen diff --format json` prints. Within a version, keys may be added and none changes its meaning. */
export const DRIFT_SCHEMA: Readonly<Record<string, unknown>> = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Differences of two sets of lexicons',
  type: 'object',
  properties: {
    schemaVersion: { description: 'Version of this format.', const: 1 },
    base: { description: 'What was compared with, as it was named.', type: 'string' },
    head: { description: 'What was compared, as it was named.', type: 'string' },
    profile: { enum: DRIFT_PROFILES },
    summary: {
      type: 'object',
      properties: {
        errors: { description: 'Of the findings that are not accepted.', ...COUNT },
        warnings: COUNT,
        infos: COUNT,
        accepted: COUNT,
        semver: {
          description: 'The version of an SDK that all of it asks for.',
          enum: ['none', 'patch', 'minor', 'major'],
        },
      },
      required: ['errors', 'warnings', 'infos', 'accepted', 'semver'],
      additionalProperties: false,
    },
    findings: { description: 'Sorted by NSID, definition, path and rule.', type: 'array', items: FINDING },
    notCompared: {
      description: 'NSIDs of lexicons that one side has and the other has in a form that cannot be read.',
      type: 'array',
      items: TEXT,
    },
    unusedAcceptances: {
      description: 'Entries of the accept file that did nothing.',
      type: 'array',
      items: {
        type: 'object',
        properties: { fingerprint: TEXT, reason: TEXT, state: { enum: ['unused', 'expired'] } },
        required: ['fingerprint', 'reason', 'state'],
        additionalProperties: false,
      },
    },
  },
  required: ['schemaVersion', 'base', 'head', 'profile', 'summary', 'findings', 'notCompared', 'unusedAcceptances'],
  additionalProperties: false,
}
