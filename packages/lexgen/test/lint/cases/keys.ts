import { type RuleCase, query, permissions, text } from './case.ts'
import { documentOf, objectOf } from '../lint.ts'

export const keysCases: readonly RuleCase[] = [
  {
    rule: 'unexpected-field',
    name: 'an unknown key is found at every level, resources that are not known aside',
    given: [
      {
        lexicon: 1,
        id: 'com.example.things',
        needsCbor: true,
        $type: 'com.atproto.lexicon.schema',
        revision: 3,
        defs: {
          main: {
            ...query,
            pages: 1,
            parameters: { type: 'params', properties: { q: { ...text, 'x-order': 1 } }, 'x-of-params': 1 },
            output: {
              encoding: 'application/json',
              charset: 'utf-8',
              schema: { type: 'object', properties: {}, title: 'T' },
            },
            errors: [{ name: 'Gone', status: 410 }],
          },
        },
      },
      documentOf(
        {
          ...permissions,
          permissions: [
            { type: 'permission', resource: 'space', anything: 1 },
            { type: 'permission', resource: 'repo', collection: ['com.example.note'], description: 'D', until: 'noon' },
          ],
        },
        'com.example.auth',
      ),
    ],
    want: [
      '/defs/main/permissions/1/until: expected one of `type`, `description`, `resource`, `collection`, `action`, found "until"',
      '/needsCbor: expected one of `lexicon`, `id`, `description`, `defs`, `$type`, `revision`, `$schema`, found "needsCbor"',
      '/defs/main/pages: expected one of `type`, `description`, `parameters`, `output`, `errors`, found "pages"',
      '/defs/main/parameters/x-of-params: expected one of `type`, `description`, `required`, `properties`, found "x-of-params"',
      '/defs/main/parameters/properties/q/x-order: expected one of `type`, `description`, `format`, `minLength`, `maxLength`, `minGraphemes`, `maxGraphemes`, `knownValues`, `enum`, `default`, `const`, found "x-order"',
      '/defs/main/output/charset: expected one of `description`, `encoding`, `schema`, found "charset"',
      '/defs/main/output/schema/title: expected one of `type`, `description`, `properties`, `required`, `nullable`, found "title"',
      '/defs/main/errors/0/status: expected one of `name`, `description`, found "status"',
    ],
  },
  {
    rule: 'unexpected-field',
    name: 'every key that the schema for editors knows is one of the language',
    given: [
      {
        $schema: '../lexicon.schema.json',
        lexicon: 1,
        id: 'com.example.subscribeThings',
        defs: { main: { type: 'subscription', subprotocol: 'xrpc.v1.json' } },
      },
      documentOf(
        {
          ...permissions,
          permissions: [
            { type: 'permission', resource: 'rpc', lxm: ['com.example.getNote'], inheritAud: true },
            { type: 'permission', resource: 'rpc', lxm: ['com.example.getNote'], aud: '*' },
            { type: 'permission', resource: 'repo', collection: ['com.example.note'], action: ['create'] },
          ],
          'title:lang': { de: 'T' },
          'title:langs': { de: 'T' },
          'detail:lang': { de: 'D' },
          'detail:langs': { de: 'D' },
        },
        'com.example.auth',
      ),
    ],
    want: [],
  },
  {
    rule: 'unexpected-field',
    name: 'a document of 2022, which is its definition, has the keys of its dialect',
    given: [
      {
        lexicon: 1,
        id: 'com.example.getThing',
        type: 'query',
        parameters: { q: { type: 'string', required: true } },
        output: { encoding: 'application/json', schema: { type: 'object', properties: { a: text } } },
        defs: { b: { type: 'object', properties: { c: { ...text, examples: ['d'] } } } },
      },
      { xrpc: 1, id: 'com.example.getOther', type: 'query', output: { encoding: '*/*' } },
    ],
    want: [],
  },
  {
    rule: 'unexpected-field',
    name: 'a property that is called like a key of the language is no key',
    given: [objectOf({ needsCbor: text, type: text, constructor: text })],
    want: [],
  },
  {
    rule: 'case-fold-duplicate',
    name: 'names differ by more than case',
    given: [
      {
        lexicon: 1,
        id: 'com.example.defs',
        defs: { thing: { type: 'object', properties: { did: text, DID: text } }, Thing: { type: 'token' } },
      },
      documentOf(
        { ...query, parameters: { type: 'params', properties: { q: text, Q: text } } },
        'com.example.getThing',
      ),
    ],
    want: [
      '/defs/Thing: expected a name that differs from "thing" by more than case, found "Thing"',
      '/defs/thing/properties/DID: expected a name that differs from "did" by more than case, found "DID"',
      '/defs/main/parameters/properties/Q: expected a name that differs from "q" by more than case, found "Q"',
    ],
  },
  {
    rule: 'duplicate-entry',
    name: 'lists that are sets name everything once',
    given: [
      {
        lexicon: 1,
        id: 'com.example.getThing',
        defs: {
          main: { ...query, parameters: { type: 'params', required: ['q', 'q'], properties: { q: text } } },
          a: {
            type: 'object',
            required: ['b', 'b'],
            nullable: ['b', 'c', 'b'],
            properties: { b: { type: 'union', refs: ['#a', '#a'] }, c: text },
          },
        },
      },
    ],
    want: [
      '/defs/main/parameters/required/1: expected each entry once, found "q" again',
      '/defs/a/required/1: expected each entry once, found "b" again',
      '/defs/a/nullable/2: expected each entry once, found "b" again',
      '/defs/a/properties/b/refs/1: expected each entry once, found "#a" again',
    ],
  },
]
