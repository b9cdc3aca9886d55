import { findNearest } from '../../diagnostics/nearest.ts'
import { childPointer } from '../../text/pointer.ts'
import { isFlatDocument } from '../../legacy/envelope.ts'
import { isObject, quote } from '../../text/json.ts'
import type { Kind } from '../../language/kind-row.ts'
import { ALL_TYPES, isPrimary, keysOf, keysOfPermission } from '../../language/types.ts'
import type { LintNode } from '../nodes.ts'
import type { Finding, LintContext, LintRule } from '../rule.ts'

export const unexpectedField: LintRule = {
  id: 'unexpected-field',
  code: 'LEX5001',
  level: 'warn',
  summary: 'A document, definition or schema has a key that the language does not know.',
  why: 'Readers pass over it, so whatever it is meant to say goes unheard; a permission that has one grants nothing. Misspelt keys are errors of their own.',
  fix: 'Remove it. Remarks belong into `description`.',
  source: 'goat',
  checks: {
    document: ({ pointer }, context) => findUnknownKeys('document', pointer, context),
    def: ({ def, pointer }, context) => (isPrimary(def) ? findUnknownKeys(def.type, pointer, context) : []),
    schema: ({ schema, pointer }, context) => findUnknownKeys(schema.type, pointer, context),
    params: ({ pointer }, context) => findUnknownKeys('params', pointer, context),
    body: ({ pointer }, context) => findUnknownKeys('body', pointer, context),
    message: ({ pointer }, context) => findUnknownKeys('message', pointer, context),
    error: ({ pointer }, context) => findUnknownKeys('error', pointer, context),
    // Of a resource that is not known, neither are the keys.
    permission: ({ permission, pointer }, context) =>
      findUnknownKeys('permission', pointer, context, keysOfPermission(permission.resource) ?? Object.keys(permission)),
  },
}

/** Looks at the author's own JSON, since normalisation may have dropped keys; what a rewriting rule made is passed over. */
function findUnknownKeys(
  kind: Kind,
  pointer: LintNode['pointer'],
  { sourceValue, unit }: LintContext,
  known: readonly string[] = keysOf(kind),
): Finding[] {
  const written = sourceValue(pointer)
  if (!isObject(written) || !isOfToday(kind, written)) return []
  // The dialects in which a document was its definition had other keys; those that mean something have a rewriting rule.
  const whole = sourceValue('')
  if (isObject(whole) && isFlatDocument(whole)) return []
  return Object.keys(written)
    .filter((key) => !known.includes(key))
    .map((key) => {
      const near = findNearest(key, known)
      return {
        pointer: childPointer(unit.originOf(pointer), key),
        inSource: true,
        message: `expected one of ${known.map((name) => `\`${name}\``).join(', ')}, found ${quote(key)}`,
        ...(near !== undefined && { hint: `did you mean \`${near}\`?` }),
      }
    })
}

function isOfToday(kind: Kind, written: Readonly<Record<string, unknown>>): boolean {
  if (kind === 'document')
    return written['lexicon'] === 1 && isObject(written['defs']) && typeof written['type'] !== 'string'
  return !ALL_TYPES.has(kind) || written['type'] === kind
}
