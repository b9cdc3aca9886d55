import { type RuleCase, query, messages, text } from './case.ts'
import { documentOf, objectOf } from '../lint.ts'

export const namingCases: readonly RuleCase[] = [
  {
    rule: 'def-name-syntax',
    name: 'names of definitions are letters and digits',
    given: [
      {
        lexicon: 1,
        id: 'com.example.defs',
        defs: { good1: { type: 'token' }, snake_case: { type: 'token' }, '9lives': { type: 'token' } },
      },
    ],
    want: [
      '/defs/snake_case: expected a letter, then letters and digits, found "snake_case"',
      '/defs/9lives: expected a letter, then letters and digits, found "9lives"',
    ],
  },
  {
    rule: 'field-name-syntax',
    name: 'names of fields and parameters are letters and digits',
    given: [
      documentOf({ ...query, parameters: { type: 'params', properties: { aud_svc: text, ok: text } } }),
      documentOf(
        { type: 'object', properties: { 'cid-link': text, 'a/b~c': text, fine: text, $type: text } } as {
          type: string
        },
        'com.example.other',
      ),
    ],
    want: [
      '/defs/main/parameters/properties/aud_svc: expected a letter, then letters and digits, found "aud_svc"',
      '/defs/thing/properties/cid-link: expected a letter, then letters and digits, found "cid-link"',
      '/defs/thing/properties/a~1b~0c: expected a letter, then letters and digits, found "a/b~c"',
    ],
  },
  {
    rule: 'error-name-case',
    name: 'names of errors are UpperCamelCase',
    given: [documentOf({ ...query, errors: [{ name: 'NotFound' }, { name: 'notFound' }, { name: 'NOT_FOUND' }] })],
    want: [
      '/defs/main/errors/1/name: expected UpperCamelCase, found "notFound"',
      '/defs/main/errors/2/name: expected UpperCamelCase, found "NOT_FOUND"',
    ],
  },
  {
    rule: 'name-case',
    name: 'names are lowerCamelCase',
    given: [
      {
        lexicon: 1,
        id: 'com.example.Things',
        defs: { Thing: { type: 'object', properties: { DID: text, did: text } }, other: { type: 'token' } },
      },
    ],
    want: [
      '/id: expected lowerCamelCase, found "Things"',
      '/defs/Thing: expected lowerCamelCase, found "Thing"',
      '/defs/Thing/properties/DID: expected lowerCamelCase, found "DID"',
    ],
  },
  {
    rule: 'dollar-field',
    name: 'names that begin with a dollar sign belong to the data model',
    given: [objectOf({ $type: text, price$: text })],
    want: ['/defs/thing/properties/$type: expected a name that does not begin with `$`, found "$type"'],
  },
  {
    rule: 'method-name',
    name: 'methods are verbs and subscriptions subscribe',
    given: [
      documentOf(query, 'com.example.getThing'),
      documentOf(query, 'com.example.search'),
      documentOf(query, 'com.example.thing'),
      documentOf(messages([]), 'com.example.getThings'),
      documentOf(messages([]), 'com.example.subscribeThings'),
    ],
    want: [
      '/id: expected a name like `subscribeThings`, found "getThings"',
      '/id: expected a verb, then a noun, found "thing"',
    ],
  },
  {
    rule: 'record-name-plural',
    name: 'records are singular',
    given: ['posts', 'post', 'status', 'address', 'settings'].map((name) =>
      documentOf({ type: 'record', key: 'tid', record: { type: 'object', properties: {} } }, `com.example.${name}`),
    ),
    want: ['/id: expected a singular noun, found "posts"'],
  },
  {
    rule: 'awkward-field-name',
    name: 'fields are not called default or length',
    given: [objectOf({ default: text, length: { type: 'integer' }, defaults: text })],
    want: [
      '/defs/thing/properties/default: expected a name that is no keyword or accessor, found "default"',
      '/defs/thing/properties/length: expected a name that is no keyword or accessor, found "length"',
    ],
  },
]
