import { type RuleCase, everywhere, messages, query, text } from './case.ts'
import { documentOf, objectOf } from '../lint.ts'

const bare = { type: 'string' }

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
    rule: 'unlimited-string',
    name: 'only what is kept needs a bound: neither what a service says, nor what is a part of a URL',
    given: [
      ...everywhere({ note: bare }),
      documentOf(
        { ...query, parameters: { type: 'params', properties: { q: bare, tags: { type: 'array', items: bare } } } },
        'com.example.getThing',
      ),
    ],
    want: [
      '/defs/main/record/properties/note: expected a greatest length, found a string without `maxLength`',
      '/defs/main/input/schema/properties/note: expected a greatest length, found a string without `maxLength`',
    ],
  },
  {
    rule: 'unlimited-string',
    name: 'what a service has handed out is its own affair, but not in a record',
    given: everywhere({
      cursor: bare,
      convoId: bare,
      ids: { type: 'array', items: bare },
      inviteCode: bare,
      paid: bare,
      countryCode: bare,
    }),
    want: [
      ...['cursor', 'convoId', 'ids/items', 'inviteCode', 'paid', 'countryCode'].map(
        (name) =>
          `/defs/main/record/properties/${name}: expected a greatest length, found a string without \`maxLength\``,
      ),
      ...['paid', 'countryCode'].map(
        (name) =>
          `/defs/main/input/schema/properties/${name}: expected a greatest length, found a string without \`maxLength\``,
      ),
    ],
  },
  {
    rule: 'unlimited-string',
    name: 'a shared definition is looked at for all that it is a part of, through any number of refs; without any its name tells views',
    given: [
      {
        lexicon: 1,
        id: 'com.example.defs',
        defs: {
          view: { type: 'object', properties: { a: bare, inner: { type: 'ref', ref: '#viewInner' } } },
          viewInner: { type: 'object', properties: { b: bare, view: { type: 'ref', ref: '#view' } } },
          both: { type: 'object', properties: { c: bare } },
          nowhere: { type: 'object', properties: { d: bare } },
          profileView: { type: 'object', properties: { e: bare } },
          viewDetailed: { type: 'object', properties: { f: bare } },
          review: { type: 'object', properties: { g: bare } },
        },
      },
      documentOf(
        {
          type: 'query',
          output: { encoding: 'application/json', schema: { type: 'union', refs: ['com.example.defs#view'] } },
        },
        'com.example.getView',
      ),
      documentOf(
        {
          type: 'procedure',
          input: { encoding: 'application/json', schema: { type: 'ref', ref: 'com.example.defs#both' } },
          output: { encoding: 'application/json', schema: { type: 'ref', ref: 'com.example.defs#both' } },
        },
        'com.example.putBoth',
      ),
    ],
    want: [
      '/defs/both/properties/c: expected a greatest length, found a string without `maxLength`',
      '/defs/nowhere/properties/d: expected a greatest length, found a string without `maxLength`',
      '/defs/review/properties/g: expected a greatest length, found a string without `maxLength`',
    ],
  },
  {
    rule: 'unlimited-bytes',
    name: 'the same of bytes',
    given: everywhere({ signature: { type: 'bytes' } }),
    want: [
      '/defs/main/record/properties/signature: expected a greatest length, found bytes without `maxLength`',
      '/defs/main/input/schema/properties/signature: expected a greatest length, found bytes without `maxLength`',
    ],
  },
  {
    rule: 'large-bytes',
    name: 'events may carry what they are about',
    given: everywhere({ blocks: { type: 'bytes', maxLength: 2_000_000 } }),
    want: [
      '/defs/main/record/properties/blocks/maxLength: expected at most 20480 bytes, found 2000000',
      '/defs/main/input/schema/properties/blocks/maxLength: expected at most 20480 bytes, found 2000000',
      '/defs/main/output/schema/properties/blocks/maxLength: expected at most 20480 bytes, found 2000000',
    ],
  },
  {
    rule: 'large-string',
    name: 'an event that is also stored is small',
    given: [
      {
        lexicon: 1,
        id: 'com.example.subscribeThings',
        defs: {
          main: messages(['#thing']),
          thing: { type: 'object', properties: { a: { type: 'string', maxLength: 30_000 } } },
        },
      },
      documentOf(
        {
          type: 'record',
          key: 'tid',
          record: {
            type: 'object',
            properties: { thing: { type: 'ref', ref: 'com.example.subscribeThings#thing' } },
          },
        },
        'com.example.thing',
      ),
    ],
    want: ['/defs/thing/properties/a/maxLength: expected at most 20480 bytes, found 30000'],
  },
  {
    rule: 'unlimited-bytes',
    name: 'bytes have a greatest length',
    given: [objectOf({ a: { type: 'bytes' }, b: { type: 'bytes', maxLength: 1 } })],
    want: ['/defs/thing/properties/a: expected a greatest length, found bytes without `maxLength`'],
  },
  {
    rule: 'format-with-length',
    name: 'a format needs no length; a URI may be held shorter than the 8 KiB that it has',
    given: [
      objectOf({
        a: { type: 'string', format: 'record-key', minLength: 1, maxLength: 512 },
        b: { type: 'string', format: 'uri', minLength: 1, maxLength: 2047 },
        c: { type: 'string', format: 'uri' },
      }),
    ],
    want: [
      '/defs/thing/properties/a/minLength: expected no length beside the format "record-key", found `minLength`',
      '/defs/thing/properties/a/maxLength: expected no length beside the format "record-key", found `maxLength`',
      '/defs/thing/properties/b/minLength: expected no length beside the format "uri", found `minLength`',
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
    name: 'ten bytes for each grapheme, or one where the description says that there are only such',
    given: [
      objectOf({
        ascii: { type: 'string', maxGraphemes: 100, maxLength: 100, description: 'Lowercase ASCII and the hyphen.' },
        range: { type: 'string', maxGraphemes: 100, maxLength: 100, description: 'Matches [a-z-]+.' },
        a: { type: 'string', maxGraphemes: 5, maxLength: 49 },
        b: { type: 'string', maxGraphemes: 5, maxLength: 50 },
      }),
    ],
    want: ['/defs/thing/properties/a/maxLength: expected at least 50 bytes for 5 graphemes, found 49'],
  },
]
