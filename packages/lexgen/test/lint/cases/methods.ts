import { type RuleCase, query, messages, paged, limit, text } from './case.ts'
import { documentOf } from '../lint.ts'

export const methodsCases: readonly RuleCase[] = [
  {
    rule: 'endpoint-output-undefined',
    name: 'queries and procedures have an output',
    given: [
      documentOf({ type: 'query' }, 'com.example.a'),
      documentOf({ type: 'procedure' }, 'com.example.b'),
      documentOf(query, 'com.example.c'),
    ],
    want: [
      '/defs/main: expected an output of the query, found none',
      '/defs/main: expected an output of the procedure, found none',
    ],
  },
  {
    rule: 'undeclared-errors',
    name: 'methods say how they fail, or that they have no errors of their own',
    given: [
      documentOf({ ...query, errors: undefined }),
      documentOf(messages([]), 'com.example.b'),
      documentOf(query, 'com.example.c'),
      documentOf({ ...query, errors: [] }, 'com.example.d'),
    ],
    want: [
      '/defs/main: expected the errors of the subscription, found none',
      '/defs/main: expected the errors of the query, found none',
    ],
  },
  {
    rule: 'subscription-message-not-local',
    name: 'messages stand beside their subscription',
    given: [
      {
        lexicon: 1,
        id: 'com.example.subscribeThings',
        defs: {
          main: messages(['#commit', 'com.example.subscribeThings#commit', 'com.example.defs#info']),
          commit: { type: 'object', properties: {} },
        },
      },
      { lexicon: 1, id: 'com.example.defs', defs: { info: { type: 'object', properties: {} } } },
    ],
    want: ['/defs/main/message/schema/refs/2: expected a definition of this document, found "com.example.defs#info"'],
  },
  {
    rule: 'account-param-format',
    name: 'parameters that mean an account take handles and DIDs',
    given: [
      documentOf({
        ...query,
        parameters: {
          type: 'params',
          properties: {
            actor: { type: 'string', format: 'did' },
            repo: { type: 'string', format: 'at-identifier' },
            user: text,
            did: { type: 'string', format: 'did' },
          },
        },
      }),
    ],
    want: [
      '/defs/main/parameters/properties/actor: expected the format "at-identifier", found "did"',
      '/defs/main/parameters/properties/user: expected the format "at-identifier", found none',
    ],
  },
  {
    rule: 'pagination-shape',
    name: 'the usual shape passes, behind a ref too',
    given: [
      paged({ cursor: text, limit }, { cursor: text }),
      documentOf(
        { ...query, output: { encoding: 'application/json', schema: { type: 'object', properties: {} } } } as {
          type: string
        },
        'com.example.b',
      ),
      {
        lexicon: 1,
        id: 'com.example.c',
        defs: {
          main: {
            ...query,
            parameters: { type: 'params', properties: { cursor: text, limit } },
            output: { encoding: 'application/json', schema: { type: 'ref', ref: '#page' } },
          },
          page: { type: 'object', properties: { cursor: text } },
        },
      },
    ],
    want: [],
  },
  ...(
    [
      [
        'no cursor in the output',
        paged({ cursor: text, limit }, {}),
        '/defs/main/output: expected a `cursor` in the output, found none',
      ],
      [
        'no cursor in the parameters',
        paged({ limit }, { cursor: text }),
        '/defs/main/parameters: expected a `cursor` in the parameters, found none',
      ],
      [
        'a required cursor',
        paged({ cursor: text, limit }, { cursor: text }, { required: ['cursor'] }),
        '/defs/main/parameters: expected `cursor` in the parameters to be optional, found it required',
      ],
      [
        'a cursor that is a number',
        paged({ cursor: { type: 'integer' }, limit }, { cursor: text }),
        '/defs/main/parameters: expected `cursor` in the parameters to be a string, found integer',
      ],
      [
        'no limit',
        paged({ cursor: text }, { cursor: text }),
        '/defs/main/parameters: expected a `limit` beside `cursor`, found none',
      ],
      [
        'a limit without bounds',
        paged({ cursor: text, limit: { type: 'integer', default: 5 } }, { cursor: text }),
        '/defs/main/parameters/properties/limit: expected `limit` to have `minimum`, `maximum`, found none',
      ],
    ] as const
  ).map(([name, document, want]): RuleCase => ({ rule: 'pagination-shape', name, given: [document], want: [want] })),
]
