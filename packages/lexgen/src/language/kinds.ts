/**
 * The one table of the kinds of nodes that a document is made of. Whatever lists types, keys, nouns or places is derived from it, and
 * the compiler holds it to the types of `document.ts`, both ways. Source: AT Protocol specification, "Lexicon".
 */
import type { Kind, KindRow } from './kind-row.ts'

/** The keys of everything that is told by its type. */
const TYPED = { type: {}, description: {} } as const

/** The places of what can be defined and be a field. */
const ANYWHERE = { main: true, definition: true, field: true } as const

const ERRORS = { child: { holds: 'list', kind: 'error' }, telling: true } as const
const PARAMETERS = { child: { holds: 'one', kind: 'params' }, telling: true } as const
const BODY = { child: { holds: 'one', kind: 'body' } } as const

/** What the language says of every kind of node. */
export const KINDS: { readonly [K in Kind]: KindRow<K> } = {
  document: {
    noun: 'a document',
    data: 'none',
    stands: {},
    keys: {
      lexicon: {},
      id: {},
      description: {},
      defs: { child: { holds: 'map', place: 'definition' } },
      $type: {},
      revision: { isFree: true },
      $schema: {},
    },
  },
  query: {
    noun: 'a query',
    data: 'none',
    stands: { main: true },
    keys: { ...TYPED, parameters: PARAMETERS, output: { ...BODY, telling: true }, errors: ERRORS },
  },
  procedure: {
    noun: 'a procedure',
    data: 'none',
    stands: { main: true },
    keys: {
      ...TYPED,
      parameters: PARAMETERS,
      input: { ...BODY, telling: true },
      output: { ...BODY, telling: true },
      errors: ERRORS,
    },
  },
  subscription: {
    noun: 'a subscription',
    data: 'none',
    stands: { main: true },
    keys: {
      ...TYPED,
      parameters: PARAMETERS,
      message: { child: { holds: 'one', kind: 'message' }, telling: true },
      errors: ERRORS,
      subprotocol: {},
    },
  },
  record: {
    noun: 'a record',
    data: 'object',
    stands: { main: true },
    keys: { ...TYPED, key: {}, record: { child: { holds: 'one', place: 'record' }, telling: true } },
  },
  'permission-set': {
    noun: 'a permission set',
    data: 'none',
    stands: { main: true },
    keys: {
      ...TYPED,
      title: {},
      'title:lang': {},
      'title:langs': { isFree: true },
      detail: {},
      'detail:lang': {},
      'detail:langs': { isFree: true },
      permissions: { child: { holds: 'list', kind: 'permission' }, telling: true },
    },
  },
  boolean: {
    noun: 'a boolean',
    data: 'scalar',
    stands: { ...ANYWHERE, parameter: true, parameterItem: true },
    keys: { ...TYPED, default: { tag: 'default' }, const: {} },
  },
  integer: {
    noun: 'an integer',
    data: 'scalar',
    stands: { ...ANYWHERE, parameter: true, parameterItem: true },
    keys: {
      ...TYPED,
      minimum: { tag: 'minimum', telling: true },
      maximum: { tag: 'maximum', telling: true },
      enum: {},
      default: { tag: 'default' },
      const: {},
    },
  },
  string: {
    noun: 'a string',
    data: 'scalar',
    stands: { ...ANYWHERE, parameter: true, parameterItem: true },
    keys: {
      ...TYPED,
      format: { tag: 'format', telling: true },
      minLength: { tag: 'minLength', unit: 'bytes' },
      maxLength: { tag: 'maxLength', unit: 'bytes' },
      minGraphemes: { tag: 'minGraphemes' },
      maxGraphemes: { tag: 'maxGraphemes', telling: true },
      knownValues: { telling: true },
      enum: {},
      default: { tag: 'default' },
      const: {},
    },
  },
  bytes: {
    noun: 'bytes',
    data: 'other',
    stands: ANYWHERE,
    keys: {
      ...TYPED,
      minLength: { tag: 'minLength', unit: 'bytes' },
      maxLength: { tag: 'maxLength', unit: 'bytes' },
    },
  },
  'cid-link': { noun: 'a cid-link', data: 'other', stands: ANYWHERE, keys: TYPED },
  blob: {
    noun: 'a blob',
    data: 'other',
    stands: ANYWHERE,
    keys: {
      ...TYPED,
      accept: { tag: 'accept', telling: true },
      maxSize: { tag: 'maxSize', unit: 'bytes', telling: true },
    },
  },
  array: {
    noun: 'an array',
    data: 'other',
    stands: { ...ANYWHERE, parameter: true },
    keys: {
      ...TYPED,
      items: { child: { holds: 'one', place: 'field' }, tag: 'items', telling: true },
      minLength: { tag: 'minItems' },
      maxLength: { tag: 'maxItems' },
    },
  },
  object: {
    noun: 'an object',
    data: 'object',
    stands: { ...ANYWHERE, body: true, record: true },
    keys: {
      ...TYPED,
      properties: { child: { holds: 'map', place: 'field' }, telling: true },
      required: { isSet: true },
      nullable: { isSet: true },
    },
  },
  token: { noun: 'a token', data: 'none', stands: { main: true, definition: true }, keys: TYPED },
  ref: {
    noun: 'a ref',
    data: 'other',
    stands: { ...ANYWHERE, body: true },
    keys: { ...TYPED, ref: { refers: true, telling: true } },
  },
  union: {
    noun: 'a union',
    data: 'other',
    stands: { ...ANYWHERE, body: true, message: true },
    keys: { ...TYPED, refs: { refers: true, isSet: true, telling: true }, closed: {} },
  },
  unknown: { noun: 'an unknown', data: 'other', stands: ANYWHERE, keys: TYPED },
  params: {
    noun: 'parameters',
    data: 'none',
    stands: {},
    keys: { ...TYPED, required: { isSet: true }, properties: { child: { holds: 'map', place: 'parameter' } } },
  },
  permission: { noun: 'a permission', data: 'none', stands: {}, keys: { ...TYPED, resource: {} } },
  body: {
    noun: 'a body',
    data: 'none',
    stands: {},
    keys: { description: {}, encoding: {}, schema: { child: { holds: 'one', place: 'body' } } },
  },
  message: {
    noun: 'a message',
    data: 'none',
    stands: {},
    keys: { description: {}, schema: { child: { holds: 'one', place: 'message' } } },
  },
  error: { noun: 'an error', data: 'none', stands: {}, keys: { name: {}, description: {} } },
}

/** The keys that a permission has besides, by its `resource` ("Permission"). Of other resources nothing is known. */
export const RESOURCE_KEYS: Readonly<Record<string, readonly string[]>> = {
  repo: ['collection', 'action'],
  rpc: ['lxm', 'aud', 'inheritAud'],
}

/** Types that are proposed for the language but not in it yet, and the resources of permissions that are called so ("0016 spaces"). */
export const ANNOUNCED: ReadonlySet<unknown> = new Set(['space'])
