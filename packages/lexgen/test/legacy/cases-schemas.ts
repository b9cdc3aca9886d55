import { defs, flat, flatProperty, property, type RuleCase } from './case.ts'

const string = { type: 'string' }
const object = { type: 'object', properties: {} }
const variant = (kind: object): object => ({ type: 'object', properties: { kind } })

/** N4, N5, N6, N8, N9, N11, N13: schemas. */
export const schemaCases: readonly RuleCase[] = [
  {
    rules: ['N1', 'N4a'],
    title: 'references of JSON Schema, to a definition here and in another document',
    given: flat({
      type: 'query',
      output: {
        encoding: 'application/json',
        schema: {
          type: 'object',
          properties: { a: { $ref: '#/defs/x' }, b: { $ref: 'lex:com.example.other#/defs/y' } },
        },
      },
      defs: { x: string },
    }),
    want: defs({
      main: {
        type: 'query',
        output: {
          encoding: 'application/json',
          schema: {
            type: 'object',
            properties: { a: { type: 'ref', ref: '#x' }, b: { type: 'ref', ref: 'com.example.other#y' } },
          },
        },
      },
      x: string,
    }),
  },
  {
    rules: ['N1', 'N4b', 'N4a'],
    title: 'definitions inside a schema are hoisted; one whose name is taken gets a number, and so do its references',
    given: flat({
      type: 'record',
      key: 'tid',
      record: {
        type: 'object',
        properties: { a: { $ref: '#/$defs/x' }, b: { $ref: '#/defs/x' } },
        $defs: { x: { type: 'integer' } },
      },
      defs: { x: string },
    }),
    want: defs({
      main: {
        type: 'record',
        key: 'tid',
        record: { type: 'object', properties: { a: { type: 'ref', ref: '#x2' }, b: { type: 'ref', ref: '#x' } } },
      },
      x: string,
      x2: { type: 'integer' },
    }),
  },
  {
    rules: ['N1', 'N4c', 'N4f', 'N4g'],
    title: 'a choice with an arm for everything else becomes an open union without that arm',
    given: flat({
      type: 'record',
      key: 'tid',
      record: { type: 'object', properties: { x: { oneOf: [{ $ref: '#/defs/a' }, { $ref: '#/defs/unknownA' }] } } },
      defs: { a: variant({ const: 'a' }), unknownA: variant({ type: 'string', not: { enum: ['a'] } }) },
    }),
    want: defs({
      main: {
        type: 'record',
        key: 'tid',
        record: { type: 'object', properties: { x: { type: 'union', refs: ['#a'] } } },
      },
      a: variant({ type: 'string', const: 'a' }),
      unknownA: variant(string),
    }),
  },
  {
    rules: ['N4d'],
    title: 'a choice of inline objects becomes a closed union of definitions named by their constant',
    given: defs({
      a: {
        type: 'object',
        properties: {
          x: {
            oneOf: [variant({ type: 'string', const: 'create' }), variant({ type: 'string', const: 'not a name' })],
          },
        },
      },
    }),
    want: defs({
      a: { type: 'object', properties: { x: { type: 'union', refs: ['#create', '#variant2'], closed: true } } },
      create: variant({ type: 'string', const: 'create' }),
      variant2: variant({ type: 'string', const: 'not a name' }),
    }),
  },
  {
    rules: ['N4e', 'N4g'],
    title: 'a choice between an enum and any other string is a string with known values',
    given: defs({
      a: { type: 'object', properties: { x: { oneOf: [{ $ref: '#/defs/known' }, { $ref: '#/defs/other' }] } } },
      known: { type: 'string', enum: ['u', 's'] },
      other: { type: 'string', not: { enum: ['u', 's'] } },
    }),
    want: defs({
      a: { type: 'object', properties: { x: { type: 'string', knownValues: ['u', 's'] } } },
      known: { type: 'string', enum: ['u', 's'] },
      other: string,
    }),
  },
  flatProperty(
    'N4f',
    'a constant without a type has the type that it is',
    { const: true },
    { type: 'boolean', const: true },
  ),
  property('N4g', 'a negation is left out', { type: 'string', not: { const: 'a' } }, string),
  flatProperty('N4h', 'an empty schema is unknown', {}, { type: 'unknown' }),
  flatProperty('N4i', 'an object of any shape is unknown', { type: 'object' }, { type: 'unknown' }),
  property(
    'N4k',
    'a tuple of equal items is an array of fixed length',
    { type: 'array', items: [{ type: 'integer' }, { type: 'integer' }], minItems: 2, maxItems: 2 },
    { type: 'array', items: { type: 'integer' }, minLength: 2, maxLength: 2 },
  ),
  property(
    'N4k',
    'a tuple of different items is an array of unknown',
    { type: 'array', items: [{ type: 'integer' }, string] },
    { type: 'array', items: { type: 'unknown' }, minLength: 2, maxLength: 2 },
  ),
  property(
    'N4l',
    'a comment is the description',
    { type: 'string', $comment: 'Why.' },
    { description: 'Why.', type: 'string' },
  ),
  property(
    'N4m',
    'the format date-time',
    { type: 'string', format: 'date-time' },
    { type: 'string', format: 'datetime' },
  ),
  property('N5a', 'a string in place of a schema is a ref', '#b', { type: 'ref', ref: '#b' }),
  property('N5b', 'a list in place of a schema is a union', ['#b', '#a'], { type: 'union', refs: ['#b', '#a'] }),
  property(
    'N5c',
    'a list of references as items is a union, not a tuple',
    { type: 'array', items: ['#a', '#b'] },
    { type: 'array', items: { type: 'union', refs: ['#a', '#b'] } },
  ),
  property('N6a', 'a number is an integer', { type: 'number', minimum: 1 }, { type: 'integer', minimum: 1 }),
  property('N6b', 'a datetime is a string', { type: 'datetime' }, { type: 'string', format: 'datetime' }),
  property(
    'N6c',
    'an image is a blob without its width and height',
    { type: 'image', accept: ['image/png'], maxWidth: 10, maxHeight: 20, maxSize: 30 },
    { type: 'blob', accept: ['image/png'], maxSize: 30 },
  ),
  property('N6d', 'a video is a blob', { type: 'video', maxLength: 10 }, { type: 'blob' }),
  property('N6d', 'a float is an integer', { type: 'float', minimum: 0 }, { type: 'integer', minimum: 0 }),
  property(
    'N6d',
    'a number whose bound is a fraction loses the bound',
    { type: 'number', minimum: 0.5 },
    { type: 'integer' },
  ),
  property('N8a', 'an object lists its properties', { type: 'object' }, object),
  {
    rules: ['N6b', 'N8b', 'N8b'],
    title: 'names of properties that do not exist are dropped from a legacy document',
    given: defs({
      a: { type: 'object', required: ['x', 'gone'], nullable: ['also'], properties: { x: { type: 'datetime' } } },
    }),
    want: defs({
      a: { type: 'object', required: ['x'], nullable: [], properties: { x: { type: 'string', format: 'datetime' } } },
    }),
  },
  {
    rules: ['N8b'],
    title: 'a document that history published with the mistake is forgiven without any other mark',
    given: {
      lexicon: 1,
      id: 'com.atproto.sync.requestCrawl',
      defs: { main: { type: 'query', parameters: { type: 'params', required: ['hostname'], properties: {} } } },
    },
    want: {
      lexicon: 1,
      id: 'com.atproto.sync.requestCrawl',
      defs: { main: { type: 'query', parameters: { type: 'params', required: [], properties: {} } } },
    },
  },
  {
    rules: ['N8c'],
    title: 'an object around a record is the object inside',
    given: defs({
      label: {
        type: 'object',
        description: 'A label.',
        key: 'tid',
        record: { type: 'object', properties: { a: string } },
      },
    }),
    want: defs({ label: { type: 'object', description: 'A label.', properties: { a: string } } }),
  },
  property('N9', 'a reference on a string is left out', { type: 'string', ref: '#b' }, string),
  property(
    'N11',
    'references without lex:',
    { type: 'union', refs: ['lex:com.example.thing#b', '#a'] },
    { type: 'union', refs: ['com.example.thing#b', '#a'] },
  ),
  property(
    'N13',
    'references without #main',
    { type: 'ref', ref: 'com.example.other#main' },
    { type: 'ref', ref: 'com.example.other' },
  ),
]
