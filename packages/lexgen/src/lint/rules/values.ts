import { countBytes, countGraphemes } from '../../data/text-size.ts'
import { showCount } from '../../text/lists.ts'
import { quote } from '../../text/json.ts'
import type { IntegerSchema, StringSchema } from '../../language/document.ts'
import type { SchemaNode } from '../nodes.ts'
import type { Finding, LintRule } from '../rule.ts'

export const defaultOutOfBounds: LintRule = {
  id: 'default-out-of-bounds',
  code: 'LEX5044',
  level: 'error',
  summary: 'A `default` is outside the bounds of its own schema.',
  why: 'Whoever fills in the default sends a value that the other side has to refuse.',
  fix: 'Change the `default`, or widen the bounds.',
  source: 'lexgen',
  checks: {
    schema: ({ schema, pointer }) => checkBounds(schema, 'default', pointer),
  },
}

export const constOutOfBounds: LintRule = {
  id: 'const-out-of-bounds',
  code: 'LEX5045',
  level: 'error',
  summary: 'A `const` is outside the bounds of its own schema.',
  why: 'No value at all is valid then.',
  fix: 'Remove the bounds; the `const` says it all.',
  source: 'lexgen',
  checks: {
    schema: ({ schema, pointer }) => checkBounds(schema, 'const', pointer),
  },
}

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

function checkBounds(schema: SchemaNode['schema'], key: 'default' | 'const', pointer: string): Finding[] {
  if (schema.type !== 'string' && schema.type !== 'integer') return []
  const value = schema[key]
  if (value === undefined) return []
  const bounds = schema.type === 'integer' ? integerBounds(schema, Number(value)) : stringBounds(schema, String(value))
  const broken = bounds.find(({ size, min, max }) => size < (min ?? size) || size > (max ?? size))
  if (!broken) return []
  const { size, min, max, unit } = broken
  const show = (count: number): string => (unit === undefined ? String(count) : showCount(count, unit))
  const expected = size < (min ?? size) ? `at least ${show(min ?? 0)}` : `at most ${show(max ?? 0)}`
  return [{ pointer: `${pointer}/${key}`, message: `expected \`${key}\` to be ${expected}, found ${show(size)}` }]
}

interface Bounds {
  readonly size: number
  readonly min: number | undefined
  readonly max: number | undefined
  /** With a space before it; empty for plain numbers. */
  readonly unit: string | undefined
}

function integerBounds({ minimum, maximum }: IntegerSchema, size: number): Bounds[] {
  return [{ size, min: minimum, max: maximum, unit: undefined }]
}

function stringBounds({ minLength, maxLength, minGraphemes, maxGraphemes }: StringSchema, value: string): Bounds[] {
  const bytes = { size: countBytes(value), min: minLength, max: maxLength, unit: 'byte' }
  if (minGraphemes === undefined && maxGraphemes === undefined) return [bytes]
  return [bytes, { size: countGraphemes(value), min: minGraphemes, max: maxGraphemes, unit: 'grapheme' }]
}
