import { showCount } from '../../text/lists.ts'
import { quote } from '../../text/json.ts'
import type { StringSchema } from '../../language/document.ts'
import { flowsAt, isOnlyIn } from '../../program/flows.ts'
import type { LintRule } from '../rule.ts'
import { isStored } from '../stored.ts'

/** Largest string or byte sequence that is still fit for a record, in bytes: 20 KiB, the incumbent's bound. */
const LARGE_BYTES = 20 * 1024

/** Room that one grapheme should be given, in bytes: family emoji and stacked accents take tens, the style guide plans for ten. */
const BYTES_PER_GRAPHEME = 10

export const largeString: LintRule = {
  id: 'large-string',
  code: 'LEX5010',
  level: 'warn',
  summary: 'A string may be longer than 20 KiB; those of events are not looked at.',
  why: 'Records and responses are meant to be small; every relay, index and phone carries the text along.',
  fix: 'Lower `maxLength`, or hold the text in a blob.',
  source: 'goat',
  checks: {
    schema: ({ schema, pointer }, context) =>
      schema.type === 'string' && isLarge(schema.maxLength) && !isOnlyIn(flowsAt(pointer, context), ['message'])
        ? [
            {
              pointer: `${pointer}/maxLength`,
              message: `expected at most ${LARGE_BYTES} bytes, found ${schema.maxLength}`,
            },
          ]
        : [],
  },
}

export const largeBytes: LintRule = {
  id: 'large-bytes',
  code: 'LEX5011',
  level: 'warn',
  summary: 'A byte sequence may be longer than 20 KiB; those of events are not looked at.',
  why: 'Bytes are written into JSON as base64, a third longer, and travel with every copy of the record.',
  fix: 'Lower `maxLength`, or use a blob.',
  source: 'goat',
  checks: {
    schema: ({ schema, pointer }, context) =>
      schema.type === 'bytes' && isLarge(schema.maxLength) && !isOnlyIn(flowsAt(pointer, context), ['message'])
        ? [
            {
              pointer: `${pointer}/maxLength`,
              message: `expected at most ${LARGE_BYTES} bytes, found ${schema.maxLength}`,
            },
          ]
        : [],
  },
}

export const unlimitedString: LintRule = {
  id: 'unlimited-string',
  code: 'LEX5012',
  level: 'warn',
  summary: 'A string that is stored, in a record or by a service, has no greatest length.',
  why: 'Whoever stores or shows the value has to choose a bound, and every implementation will choose another.',
  fix: 'Give it a `maxLength`, or a `format`, `enum`, `const` or `knownValues` that says what it holds.',
  source: 'goat',
  checks: {
    schema: ({ schema, pointer }, context) =>
      schema.type === 'string' && isUnlimited(schema) && isStored(pointer, context)
        ? [{ pointer, message: 'expected a greatest length, found a string without `maxLength`' }]
        : [],
  },
}

export const unlimitedBytes: LintRule = {
  id: 'unlimited-bytes',
  code: 'LEX5013',
  level: 'warn',
  summary: 'A byte sequence that is stored, in a record or by a service, has no greatest length.',
  why: 'Whoever stores the value has to choose a bound, and every implementation will choose another.',
  fix: 'Give it a `maxLength`.',
  source: 'goat',
  checks: {
    schema: ({ schema, pointer }, context) =>
      schema.type === 'bytes' && schema.maxLength === undefined && isStored(pointer, context)
        ? [{ pointer, message: 'expected a greatest length, found bytes without `maxLength`' }]
        : [],
  },
}

export const formatWithLength: LintRule = {
  id: 'format-with-length',
  code: 'LEX5019',
  level: 'warn',
  summary: 'A string has a length beside a format that has one itself.',
  why: 'A second bound either says the same or refuses valid values. Only a `uri`, which may have 8 KiB, can do with less.',
  fix: 'Remove the length.',
  source: 'wish',
  checks: {
    schema: ({ schema, pointer }) => {
      const format = schema.type === 'string' ? schema.format : undefined
      if (schema.type !== 'string' || format === undefined) return []
      const lengths = (['minLength', 'maxLength', 'minGraphemes', 'maxGraphemes'] as const).filter(
        (key) => schema[key] !== undefined && !(format === 'uri' && key === 'maxLength'),
      )
      return lengths.map((key) => ({
        pointer: `${pointer}/${key}`,
        message: `expected no length beside the format ${quote(format)}, found \`${key}\``,
      }))
    },
  },
}

export const graphemesWithoutLength: LintRule = {
  id: 'graphemes-without-length',
  code: 'LEX5020',
  level: 'warn',
  summary: 'A string has `maxGraphemes` but no `maxLength`.',
  why: 'One grapheme can be any number of bytes, so the string is still without a bound.',
  fix: `Add a \`maxLength\` of at least ${BYTES_PER_GRAPHEME} bytes a grapheme.`,
  source: 'wish',
  checks: {
    schema: ({ schema, pointer }) =>
      schema.type === 'string' && schema.maxGraphemes !== undefined && schema.maxLength === undefined
        ? [{ pointer: `${pointer}/maxGraphemes`, message: 'expected a `maxLength` beside `maxGraphemes`, found none' }]
        : [],
  },
}

/** How authors say that a string has no character of more than one byte. */
const ASCII_ONLY = /\bascii\b|\[a-z/i

export const tightGraphemes: LintRule = {
  id: 'tight-graphemes',
  code: 'LEX5021',
  level: 'warn',
  summary: `A string has fewer than ${BYTES_PER_GRAPHEME} bytes for each of its graphemes.`,
  why: 'Writers in scripts of long graphemes reach `maxLength` far before the `maxGraphemes` that they are shown.',
  fix: `Raise \`maxLength\` to ${BYTES_PER_GRAPHEME} times \`maxGraphemes\`.`,
  source: 'wish',
  checks: {
    schema: ({ schema, pointer }) => {
      if (schema.type !== 'string' || schema.maxGraphemes === undefined || schema.maxLength === undefined) return []
      if (ASCII_ONLY.test(schema.description ?? '')) return []
      const least = schema.maxGraphemes * BYTES_PER_GRAPHEME
      if (schema.maxLength >= least) return []
      const message = `expected at least ${least} bytes for ${showCount(schema.maxGraphemes, 'grapheme')}, found ${schema.maxLength}`
      return [{ pointer: `${pointer}/maxLength`, message }]
    },
  },
}

function isLarge(maxLength: number | undefined): maxLength is number {
  return maxLength !== undefined && maxLength > LARGE_BYTES
}

function isUnlimited(schema: StringSchema): boolean {
  return [schema.maxLength, schema.maxGraphemes, schema.format, schema.enum, schema.const, schema.knownValues].every(
    (bound) => bound === undefined,
  )
}
