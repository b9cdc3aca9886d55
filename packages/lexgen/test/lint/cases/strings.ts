import { type RuleCase, text } from './case.ts'
import { objectOf } from '../lint.ts'

export const stringsCases: readonly RuleCase[] = [
  {
    rule: 'large-string',
    name: 'a string is at most 20 KiB',
    given: [objectOf({ a: { type: 'string', maxLength: 20480 }, b: { type: 'string', maxLength: 20481 } })],
    want: ['/defs/thing/properties/b/maxLength: expected at most 20480 bytes, found 20481'],
  },
  {
    rule: 'large-bytes',
    name: 'bytes are at most 20 KiB',
    given: [
      objectOf({
        a: { type: 'bytes', maxLength: 20480 },
        b: { type: 'array', items: { type: 'bytes', maxLength: 20481 } },
      }),
    ],
    want: ['/defs/thing/properties/b/items/maxLength: expected at most 20480 bytes, found 20481'],
  },
  {
    rule: 'unlimited-string',
    name: 'a string has a bound of some kind',
    given: [
      objectOf({
        bare: { type: 'string' },
        least: { type: 'string', minLength: 1 },
        length: text,
        graphemes: { type: 'string', maxGraphemes: 5 },
        format: { type: 'string', format: 'did' },
        enum: { type: 'string', enum: ['a'] },
        const: { type: 'string', const: '' },
        known: { type: 'string', knownValues: ['a'] },
      }),
    ],
    want: [
      '/defs/thing/properties/bare: expected a greatest length, found a string without `maxLength`',
      '/defs/thing/properties/least: expected a greatest length, found a string without `maxLength`',
    ],
  },
  {
    rule: 'unlimited-bytes',
    name: 'bytes have a greatest length',
    given: [objectOf({ a: { type: 'bytes' }, b: { type: 'bytes', maxLength: 1 } })],
    want: ['/defs/thing/properties/a: expected a greatest length, found bytes without `maxLength`'],
  },
  {
    rule: 'format-with-length',
    name: 'a format needs no length',
    given: [
      objectOf({
        a: { type: 'string', format: 'uri', minLength: 1, maxLength: 9 },
        b: { type: 'string', format: 'uri' },
      }),
    ],
    want: [
      '/defs/thing/properties/a/minLength: expected no length beside the format "uri", found `minLength`',
      '/defs/thing/properties/a/maxLength: expected no length beside the format "uri", found `maxLength`',
    ],
  },
  {
    rule: 'graphemes-without-length',
    name: 'a bound of graphemes goes with one of bytes',
    given: [
      objectOf({ a: { type: 'string', maxGraphemes: 5 }, b: { type: 'string', maxGraphemes: 5, maxLength: 50 } }),
    ],
    want: ['/defs/thing/properties/a/maxGraphemes: expected a `maxLength` beside `maxGraphemes`, found none'],
  },
  {
    rule: 'tight-graphemes',
    name: 'ten bytes for each grapheme',
    given: [
      objectOf({
        a: { type: 'string', maxGraphemes: 5, maxLength: 49 },
        b: { type: 'string', maxGraphemes: 5, maxLength: 50 },
      }),
    ],
    want: ['/defs/thing/properties/a/maxLength: expected at least 50 bytes for 5 graphemes, found 49'],
  },
]
