import { quote } from '../../text/json.ts'
import type { LintRule } from '../rule.ts'

export const optionalBooleanDefaultTrue: LintRule = {
  id: 'optional-boolean-default-true',
  code: 'LEX5017',
  level: 'warn',
  summary: 'An optional boolean is true when it is left out.',
  why: 'In most languages an absent boolean reads as false, so the default is easily lost on the way.',
  fix: 'Turn the name around (`includeX` to `excludeX`) so that false is what absence means, or make it required.',
  source: 'wish',
  checks: {
    schema: ({ schema, pointer, site }) =>
      schema.type === 'boolean' && schema.default === true && site.optional
        ? [
            {
              pointer: `${pointer}/default`,
              message: 'expected an optional boolean to be false by default, found `default: true`',
            },
          ]
        : [],
  },
}

export const nullableAndOptional: LintRule = {
  id: 'nullable-and-optional',
  code: 'LEX5015',
  level: 'warn',
  summary: 'A field is both nullable and optional.',
  why: 'Absent and null then mean two things that few languages can tell apart.',
  fix: 'Take it out of `nullable`, or put it into `required`.',
  source: 'goat',
  checks: {
    schema: ({ site, pointer }) =>
      site.optional && site.owner?.type === 'object' && site.owner.nullable?.includes(site.name ?? '')
        ? [{ pointer, message: `expected ${quote(site.name ?? '')} to be nullable or optional, found both` }]
        : [],
  },
}
