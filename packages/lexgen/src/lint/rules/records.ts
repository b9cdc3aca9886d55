import { isScalar } from '../../language/types.ts'
import { quote } from '../../text/json.ts'
import type { ObjectSchema, ParamsSchema } from '../../language/document.ts'
import { lastSegment } from '../../text/nsid.ts'
import { flowsAt } from '../../program/flows.ts'
import type { LintRule } from '../rule.ts'

export const handleInRecord: LintRule = {
  id: 'handle-in-record',
  code: 'LEX5025',
  level: 'warn',
  summary: 'A record names an account by nothing but a handle.',
  why: 'Handles change hands; a record that is kept for years should name the account by its DID.',
  fix: 'Use the format `did`, or put a DID beside the handle.',
  source: 'wish',
  checks: {
    schema: ({ schema, pointer, site }, context) =>
      schema.type === 'string' &&
      schema.format === 'handle' &&
      flowsAt(pointer, context).has('record') &&
      !hasDid(site.owner)
        ? [{ pointer: `${pointer}/format`, message: 'expected the format "did" in a record, found "handle"' }]
        : [],
  },
}

/** Whether a DID in the same object says whose handle it is. */
function hasDid(owner: ObjectSchema | ParamsSchema | undefined): boolean {
  return Object.values(owner?.properties ?? {}).some((each) => each.type === 'string' && each.format === 'did')
}

/** Words that end in `s` and are singular, or have no singular. */
const SINGULAR = /(?:ss|us|is|as|os|news|series|species|settings|preferences|lens)$/i

export const recordNamePlural: LintRule = {
  id: 'record-name-plural',
  code: 'LEX5034',
  level: 'info',
  summary: 'The name of a record looks like a plural.',
  why: 'One record is one thing: `post`, not `posts`. The collection is the plural of it already.',
  fix: 'Name it in the singular.',
  source: 'style-guide',
  checks: {
    def: ({ def }, { document }) => {
      const name = lastSegment(document.id)
      return def.type === 'record' && name.endsWith('s') && !SINGULAR.test(name)
        ? [{ pointer: '/id', message: `expected a singular noun, found ${quote(name)}` }]
        : []
    },
  },
}

export const scalarArray: LintRule = {
  id: 'scalar-array',
  code: 'LEX5040',
  level: 'info',
  summary: 'An array in an object holds bare values.',
  why: 'A value cannot be given a second property later; an object can.',
  fix: 'Make the items objects where they are likely to grow.',
  source: 'style-guide',
  checks: {
    schema: ({ schema, pointer, site }) =>
      schema.type === 'array' && site.owner?.type === 'object' && isScalar(schema.items.type)
        ? [{ pointer: `${pointer}/items`, message: `expected items that can grow, found ${schema.items.type}` }]
        : [],
  },
}
