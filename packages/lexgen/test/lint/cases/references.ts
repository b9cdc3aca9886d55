import { type RuleCase, everywhere, query, messages, text } from './case.ts'
import { documentOf, objectOf } from '../lint.ts'

const closedBody = {
  encoding: 'application/json',
  schema: {
    type: 'object',
    properties: { list: { type: 'array', items: { type: 'union', refs: ['com.example.defs#a'], closed: true } } },
  },
}

export const referencesCases: readonly RuleCase[] = [
  {
    rule: 'empty-union',
    name: 'an open union says what to expect',
    given: [objectOf({ a: { type: 'union', refs: [] } }), documentOf(messages([]), 'com.example.subscribeThings')],
    want: ['/defs/thing/properties/a/refs: expected at least one ref, found none'],
  },
  {
    rule: 'closed-union',
    name: 'unions are open',
    given: [
      {
        lexicon: 1,
        id: 'com.example.defs',
        defs: {
          a: {
            type: 'object',
            properties: {
              b: { type: 'union', refs: ['#a'], closed: true },
              c: { type: 'union', refs: ['#a'], closed: false },
            },
          },
        },
      },
    ],
    want: ['/defs/a/properties/b/closed: expected an open union, found `closed: true`'],
  },
  {
    rule: 'closed-union',
    name: 'a service may refuse what it does not know, and answers as it was asked',
    given: [
      ...everywhere({ a: { type: 'union', refs: ['com.example.defs#a'], closed: true } }),
      { lexicon: 1, id: 'com.example.defs', defs: { a: { type: 'object', properties: {} } } },
      documentOf(
        {
          type: 'procedure',
          input: closedBody,
          output: closedBody,
        },
        'com.example.write',
      ),
    ],
    want: [
      '/defs/main/record/properties/a/closed: expected an open union, found `closed: true`',
      '/defs/main/output/schema/properties/a/closed: expected an open union, found `closed: true`',
      '/defs/event/properties/a/closed: expected an open union, found `closed: true`',
    ],
  },
  {
    rule: 'handle-in-record',
    name: 'a handle beside a DID says what the account was called',
    given: [
      documentOf({
        type: 'record',
        key: 'tid',
        record: {
          type: 'object',
          properties: {
            subject: { type: 'string', format: 'did' },
            handle: { type: 'string', format: 'handle' },
            reviewer: { type: 'ref', ref: 'com.example.defs#person' },
          },
        },
      }),
      {
        lexicon: 1,
        id: 'com.example.defs',
        defs: { person: { type: 'object', properties: { handle: { type: 'string', format: 'handle' } } } },
      },
    ],
    want: ['/defs/person/properties/handle/format: expected the format "did" in a record, found "handle"'],
  },
  {
    rule: 'handle-in-record',
    name: 'records hold DIDs; other objects may hold handles',
    given: [
      documentOf({
        type: 'record',
        key: 'tid',
        record: { type: 'object', properties: { who: { type: 'string', format: 'handle' } } },
      }),
      documentOf({ type: 'object', properties: { who: { type: 'string', format: 'handle' } } }, 'com.example.view'),
    ],
    want: ['/defs/main/record/properties/who/format: expected the format "did" in a record, found "handle"'],
  },
  {
    rule: 'scalar-array',
    name: 'items of arrays in objects are objects',
    given: [
      {
        lexicon: 1,
        id: 'com.example.getThing',
        defs: {
          main: { ...query, parameters: { type: 'params', properties: { ids: { type: 'array', items: text } } } },
          a: {
            type: 'object',
            properties: { b: { type: 'array', items: text }, c: { type: 'array', items: { type: 'ref', ref: '#a' } } },
          },
        },
      },
    ],
    want: ['/defs/a/properties/b/items: expected items that can grow, found string'],
  },
  {
    rule: 'unreferenced-def',
    name: 'refs, members of unions and known values count as uses',
    given: [
      {
        lexicon: 1,
        id: 'com.example.getThing',
        defs: {
          main: query,
          byRef: { type: 'object', properties: { a: { type: 'array', items: { type: 'ref', ref: '#byRef' } } } },
          byUnion: { type: 'object', properties: { a: { type: 'union', refs: ['com.example.getThing#byUnion'] } } },
          byValue: { type: 'token' },
          user: { type: 'string', knownValues: ['com.example.getThing#byValue', 'plain'] },
        },
      },
    ],
    want: ['/defs/user: expected a ref to "#user", found none in this run'],
  },
]
