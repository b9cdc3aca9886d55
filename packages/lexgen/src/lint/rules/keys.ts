import { findNearest } from '../../diagnostics/nearest.ts'
import { childPointer } from '../../text/pointer.ts'
import { isObject, quote } from '../../text/json.ts'
import { isPrimary } from '../primary.ts'
import type { LintNode } from '../nodes.ts'
import type { Finding, LintContext, LintRule } from '../rule.ts'

/** Keys by the kind of thing that they stand in; `description` and `type` go everywhere but where noted. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  // `$type` marks a published record; `revision` was in the language until 2025 and is passed over by everybody.
  document: ['lexicon', 'id', 'description', 'defs', '$type', 'revision'],
  body: ['description', 'encoding', 'schema'],
  message: ['description', 'schema'],
  error: ['name', 'description'],
  record: ['key', 'record'],
  query: ['parameters', 'output', 'errors'],
  procedure: ['parameters', 'input', 'output', 'errors'],
  subscription: ['parameters', 'message', 'errors'],
  'permission-set': ['title', 'title:lang', 'detail', 'detail:lang', 'permissions'],
  params: ['required', 'properties'],
  boolean: ['default', 'const'],
  integer: ['minimum', 'maximum', 'enum', 'default', 'const'],
  string: [
    'format',
    'minLength',
    'maxLength',
    'minGraphemes',
    'maxGraphemes',
    'knownValues',
    'enum',
    'default',
    'const',
  ],
  bytes: ['minLength', 'maxLength'],
  'cid-link': [],
  blob: ['accept', 'maxSize'],
  array: ['items', 'minLength', 'maxLength'],
  object: ['properties', 'required', 'nullable'],
  token: [],
  ref: ['ref'],
  union: ['refs', 'closed'],
  unknown: [],
}

/** Things that are told by their place and not by a `type`. */
const UNTYPED: ReadonlySet<string> = new Set(['document', 'body', 'message', 'error'])

export const unexpectedField: LintRule = {
  id: 'unexpected-field',
  code: 'LEX5001',
  level: 'warn',
  summary: 'A document, definition or schema has a key that the language does not know.',
  why: 'Readers pass over it, so whatever it is meant to say goes unheard. Misspelt keys are errors of their own.',
  fix: 'Remove it. Remarks belong into `description`.',
  source: 'goat',
  checks: {
    document: ({ pointer }, context) => unknownKeys('document', pointer, context),
    def: ({ def, pointer }, context) => (isPrimary(def) ? unknownKeys(def.type, pointer, context) : []),
    schema: ({ schema, pointer }, context) => unknownKeys(schema.type, pointer, context),
    params: ({ pointer }, context) => unknownKeys('params', pointer, context),
    body: ({ pointer }, context) => unknownKeys('body', pointer, context),
    message: ({ pointer }, context) => unknownKeys('message', pointer, context),
    error: ({ pointer }, context) => unknownKeys('error', pointer, context),
  },
}

/** Looks at the author's own JSON, since normalisation may have dropped keys; what a rewriting rule made is passed over. */
function unknownKeys(kind: string, pointer: LintNode['pointer'], { sourceValue, unit }: LintContext): Finding[] {
  const written = sourceValue(pointer)
  const known = KEYS[kind]
  if (!isObject(written) || !known || !isOfToday(kind, written)) return []
  const all = UNTYPED.has(kind) ? known : ['type', 'description', ...known]
  return Object.keys(written)
    .filter((key) => !all.includes(key))
    .map((key) => {
      const near = findNearest(key, all)
      return {
        pointer: childPointer(unit.originOf(pointer), key),
        inSource: true,
        message: `expected one of ${all.map((name) => `\`${name}\``).join(', ')}, found ${quote(key)}`,
        ...(near !== undefined && { hint: `did you mean \`${near}\`?` }),
      }
    })
}

function isOfToday(kind: string, written: Readonly<Record<string, unknown>>): boolean {
  if (kind === 'document')
    return written['lexicon'] === 1 && isObject(written['defs']) && typeof written['type'] !== 'string'
  return UNTYPED.has(kind) || written['type'] === kind
}
