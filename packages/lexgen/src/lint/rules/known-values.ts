import { quote } from '../../text/json.ts'
import type { LintRule } from '../rule.ts'

const KEBAB_CASE = /^!?[a-z\d]+(?:-[a-z\d]+)*$/
const UPPER_CAMEL_CASE = /^[A-Z][a-zA-Z\d]*$/

/** Fields that hold the name of an error or of a note on a stream, which are written like errors: `OutdatedCursor`. */
const NAME_FIELDS: ReadonlySet<string> = new Set(['error', 'name'])

/** Values that are all there is, and can never become more. */
const COMPLETE_SET = 'asc desc'

export const knownStringLocalRef: LintRule = {
  id: 'known-string-local-ref',
  code: 'LEX5014',
  level: 'warn',
  summary: 'A known value begins with `#`.',
  why: 'Known values are data, not refs: nobody resolves them, so a reader of the data cannot tell whose token is meant.',
  fix: 'Write the full name of the token, `com.example.defs#name`.',
  source: 'goat',
  checks: {
    schema: ({ schema, pointer }, { document }) =>
      schema.type === 'string'
        ? (schema.knownValues ?? []).flatMap((value, index) =>
            value.startsWith('#')
              ? [
                  {
                    pointer: `${pointer}/knownValues/${index}`,
                    message: `expected a value that stands by itself, found ${quote(value)}`,
                    hint: `write ${quote(document.id + value)} if the token is meant`,
                  },
                ]
              : [],
          )
        : [],
  },
}

export const knownValueCase: LintRule = {
  id: 'known-value-case',
  code: 'LEX5031',
  level: 'info',
  summary: 'A known value is not in kebab-case.',
  why: 'Values that are plain words look alike across lexicons when they are all written `like-this`.',
  fix: 'Write new values in kebab-case. Values in use cannot be renamed.',
  source: 'style-guide',
  checks: {
    schema: ({ schema, pointer, site }) =>
      schema.type === 'string' && schema.format === undefined
        ? (schema.knownValues ?? []).flatMap((value, index) =>
            KEBAB_CASE.test(value) ||
            isName(value) ||
            (NAME_FIELDS.has(site.name ?? '') && UPPER_CAMEL_CASE.test(value))
              ? []
              : [
                  {
                    pointer: `${pointer}/knownValues/${index}`,
                    message: `expected kebab-case, found ${quote(value)}`,
                  },
                ],
          )
        : [],
  },
}

export const closedEnum: LintRule = {
  id: 'closed-enum',
  code: 'LEX5037',
  level: 'warn',
  summary: 'A string or an integer has an `enum`, other than the directions of sorting.',
  why: 'An enum can never grow: old software refuses every value that is added later.',
  fix: 'Use `knownValues`, which says the same and stays open.',
  source: 'style-guide',
  checks: {
    schema: ({ schema, pointer }) =>
      (schema.type === 'string' || schema.type === 'integer') &&
      schema.enum &&
      schema.enum.toSorted().join(' ') !== COMPLETE_SET
        ? [{ pointer: `${pointer}/enum`, message: 'expected an open set of values, found a closed `enum`' }]
        : [],
  },
}

/** Names of tokens and definitions, and media types and the like, follow rules of their own. */
function isName(value: string): boolean {
  return /[#.:/]/.test(value)
}
